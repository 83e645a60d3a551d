-- Accounts that left with all of their films: whoever has the receipt sees that every byte went.
create table media.farewell (
  owner   uuid primary key,
  receipt uuid not null unique,
  at      timestamptz not null default now()
);
create index erasure_owner on media.erasure (owner);
