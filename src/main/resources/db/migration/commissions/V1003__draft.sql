-- What a fan has typed into a brief so far: a row for each field, with the time it was typed.
-- A field that was emptied stays as an empty row, so that an older device does not bring it back.
create table commissions.draft (
  fan      uuid not null,
  creator  uuid not null check (creator <> fan),
  field    text not null check (field in
             ('forWhom', 'addressedAs', 'saidAs', 'occasion', 'neededBy', 'wishes', 'mayPublish')),
  typed    text not null check (length(typed) <= 2000),
  typed_at timestamptz not null,
  primary key (fan, creator, field)
);
create index draft_typed on commissions.draft (typed_at);
