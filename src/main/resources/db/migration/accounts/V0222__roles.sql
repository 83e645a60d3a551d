-- What an account may do besides what everybody may. Given on the machine itself, never by a page.
alter table accounts.account add column role text not null default 'member'
  check (role in ('member', 'moderator', 'operator'));

-- Who has such a role now.
create view accounts.official as
  select id as account, role from accounts.account where role <> 'member' and deleted_at is null;
