-- What a program was answered, by its own key for the request: asked again, it hears the same.
create table platform.answer (
  account  uuid not null,
  key      text not null check (length(key) between 1 and 255),
  question bytea not null,           -- a hash of what was asked
  status   int,                      -- null only inside the transaction that answers
  type     text,
  body     bytea,
  at       timestamptz not null default now(),
  primary key (account, key)
);
create index answer_at on platform.answer (at);
