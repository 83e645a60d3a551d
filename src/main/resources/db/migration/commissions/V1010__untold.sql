-- Changes that other modules have not been told of yet: written with the change, removed with the telling.
-- What ends at a deadline, perhaps a million at once, does not stand before what people wait for.
create table commissions.untold (
  number     bigint generated always as identity primary key,
  late       boolean not null,
  commission uuid not null,
  transition int not null check (transition > 0),
  fan        uuid not null,
  creator    uuid not null,
  change     text not null,
  tries      int not null default 0 check (tries >= 0),
  tell_at    timestamptz not null default now()
);
create index untold_next on commissions.untold (late, number);
