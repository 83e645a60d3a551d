-- Who does not want to hear from whom.
create table profiles.blocking (
  blocker uuid not null,
  blocked uuid not null,
  at      timestamptz not null,
  primary key (blocker, blocked),
  check (blocker <> blocked)
);
create index blocking_newest on profiles.blocking (blocker, at desc, blocked desc);

create view profiles.block as select blocker, blocked, at from profiles.blocking;
