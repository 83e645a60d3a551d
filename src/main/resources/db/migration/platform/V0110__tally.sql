-- How often somebody did something in a stretch of time, for all nodes. A crash may lose it.
create unlogged table platform.tally (
  subject   text not null,
  window_at timestamptz not null,
  ends_at   timestamptz not null,
  count     int not null check (count >= 0),
  primary key (subject, window_at)
);
create index tally_ended on platform.tally (ends_at);
