-- When, in a delivered video, each point of the brief was ticked off.
create table commissions.chapter (
  commission uuid not null references commissions.commission on delete cascade,
  point      int not null check (point between 0 and 499),  -- the line of the wishes
  at_ms      int not null check (at_ms >= 0),
  primary key (commission, point)
);
