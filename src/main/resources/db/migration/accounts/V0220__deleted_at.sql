-- When somebody left, for those who ask whether something came for them afterwards.
create or replace view accounts.card as
  select id as account, handle, name, deleted_at is not null as deleted, deleted_at
    from accounts.account;
