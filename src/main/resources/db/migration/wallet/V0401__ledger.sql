-- The double-entry ledger. What is written stays: corrections are new transfers.
create schema wallet;

-- Balances that are asked for before money leaves. Fees and what a provider paid have none:
-- their entries carry the transfer's own ref as owner, so that no row is hot, and are summed.
create table wallet.account (
  kind    text not null check (kind in ('wallet', 'held', 'income')),
  owner   uuid not null,
  unit    text not null check (unit = 'COINS' or unit ~ '^[A-Z]{3}$'),
  balance bigint not null check (balance >= 0),
  primary key (kind, owner, unit)
);

create table wallet.transfer (
  id   uuid primary key,
  kind text not null check (kind in ('top_up', 'hold', 'release', 'refund')),
  ref  uuid not null,
  at   timestamptz not null default platform.now(),
  unique (kind, ref)
);

create table wallet.entry (
  transfer uuid not null references wallet.transfer,
  kind     text not null check (kind in ('wallet', 'held', 'income', 'fees', 'provider')),
  owner    uuid not null,
  unit     text not null check (unit = 'COINS' or unit ~ '^[A-Z]{3}$'),
  amount   bigint not null check (amount <> 0),
  primary key (transfer, kind, owner, unit)
);
create index entry_of_account on wallet.entry (owner, kind, unit, transfer);

-- One hold a commission, and one end of it: paying the creator and refunding the fan exclude each
-- other by a primary key, whatever the code does.
create table wallet.hold (
  commission uuid primary key,
  fan        uuid not null,
  unit       text not null,
  amount     bigint not null check (amount > 0),
  at         timestamptz not null default platform.now(),
  unique (commission, unit, amount)
);

create table wallet.hold_resolution (
  commission uuid primary key,
  kind       text not null check (kind in ('released', 'refunded')),
  unit       text not null,
  amount     bigint not null check (amount > 0),
  net        bigint not null check (net >= 0),
  fee        bigint not null check (fee >= 0),
  at         timestamptz not null default platform.now(),
  foreign key (commission, unit, amount) references wallet.hold (commission, unit, amount),
  check (case kind when 'released' then net + fee = amount else net = 0 and fee = 0 end)
);

create function wallet.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'wallet.% is append-only: % refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete or truncate on wallet.transfer
  for each statement execute function wallet.refuse_change();
create trigger append_only before update or delete or truncate on wallet.entry
  for each statement execute function wallet.refuse_change();
create trigger append_only before update or delete or truncate on wallet.hold
  for each statement execute function wallet.refuse_change();
create trigger append_only before update or delete or truncate on wallet.hold_resolution
  for each statement execute function wallet.refuse_change();

-- Asked at commit: a transfer has entries, and they sum to zero in every unit.
-- The argument names the column that holds the transfer's id.
create function wallet.must_balance() returns trigger language plpgsql as $$
declare
  asked uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  units int;
  wrong int;
begin
  select count(*), count(*) filter (where total <> 0) into units, wrong
  from (select sum(amount) as total from wallet.entry where transfer = asked group by unit) as sums;
  if units = 0 or wrong > 0 then
    raise exception 'transfer % does not balance', asked using errcode = 'check_violation';
  end if;
  return null;
end $$;

create constraint trigger balanced after insert on wallet.transfer
  deferrable initially deferred for each row execute function wallet.must_balance('id');
create constraint trigger balanced after insert on wallet.entry
  deferrable initially deferred for each row execute function wallet.must_balance('transfer');
