create schema accounts;

create table accounts.account (
  id         uuid primary key,
  email      text not null check (length(email) between 3 and 254),
  handle     text not null check (handle ~ '^[a-z0-9_]{3,24}$'),
  name       text not null check (length(name) between 1 and 50),
  password   text not null,
  created_at timestamptz not null default now()
);
create unique index account_email on accounts.account (lower(email));
create unique index account_handle on accounts.account (handle);

-- A signed-in browser or program. Only the hash of its token is kept.
create table accounts.session (
  token_hash bytea primary key,
  account    uuid not null references accounts.account on delete cascade,
  kind       text not null check (kind in ('browser', 'program')),
  created_at timestamptz not null default now(),
  seen_at    timestamptz not null default now(),
  ends_at    timestamptz not null
);
create index session_account on accounts.session (account);

create view accounts.card as select id as account, handle, name from accounts.account;
