-- A deleted account keeps its row, for what others have with it, and nothing that says who it was.
alter table accounts.account
  alter column email drop not null,
  alter column password drop not null,
  add column deleted_at timestamptz,
  add column receipt uuid unique,      -- leads whoever has it to what was erased
  add constraint account_deleted check (
    (deleted_at is null) = (email is not null) and (deleted_at is null) = (password is not null)
    and (deleted_at is null) = (receipt is null));

-- Handles of deleted accounts, and not whose: nobody shall be taken for who they were.
create table accounts.former_handle (
  handle text primary key,
  since  timestamptz not null default now()
);

create or replace view accounts.card as
  select id as account, handle, name, deleted_at is not null as deleted from accounts.account;

create or replace view accounts.address as
  select id as account, email from accounts.account where deleted_at is null;
