-- A film of one's own that another one is set beside, from then on one film of both.
create table media.pairing (
  asset   uuid primary key references media.asset on delete cascade,
  beside  uuid not null,               -- the film set beside it, which may go later
  first   boolean not null,            -- whether that one stands first, on the left
  from_ms bigint not null check (from_ms between 0 and 3600000)  -- where it was when this one began
);
