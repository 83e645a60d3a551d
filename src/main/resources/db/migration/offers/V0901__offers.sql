create schema offers;

-- What a creator offers. It stays after exit, so that starting again brings back what was there.
create table offers.offer (
  creator          uuid primary key,
  introduction     uuid not null unique,
  description      text not null check (length(description) between 1 and 500),
  amount           bigint not null check (amount >= 0),
  unit             text not null,
  promised_seconds int not null check (promised_seconds >= 0),
  state            text not null check (state in ('accepting', 'paused', 'exited')),
  version          int not null default 1,
  published_at     timestamptz not null default now()
);

create view offers.card as
  select creator, introduction, description, amount, unit, promised_seconds, state, version from offers.offer;
