-- Prices in a currency, charged by the provider for something of another module (ref).
create table payments.charge (
  id          uuid primary key,
  ref         uuid not null,
  account     uuid not null,
  amount      bigint not null check (amount > 0),
  currency    text not null check (currency ~ '^[A-Z]{3}$'),
  provider    text not null,
  state       text not null default 'pending' check (state in ('pending', 'failed', 'taken', 'bounced')),
  reason      text check ((state = 'failed') = (reason is not null)),
  next        text not null check (next like '/%' and length(next) <= 500),
  at          timestamptz not null,
  decided_at  timestamptz check ((state = 'pending') = (decided_at is null)),
  returned_at timestamptz check (returned_at is null or state in ('taken', 'bounced'))
);
-- Asked twice for the same thing, it is one charge.
create unique index charge_asked on payments.charge (ref) where state = 'pending';
create index charge_pending on payments.charge (at) where state = 'pending';

-- Income that somebody has paid out: taken from it in its unit, paid in a currency.
create table payments.payout (
  id         uuid primary key,
  account    uuid not null,
  amount     bigint not null check (amount > 0),
  unit       text not null,
  paid       bigint not null check (paid > 0),
  currency   text not null check (currency ~ '^[A-Z]{3}$'),
  provider   text not null,
  state      text not null default 'pending' check (state in ('pending', 'paid', 'failed')),
  reason     text check ((state = 'failed') = (reason is not null)),
  at         timestamptz not null,
  decided_at timestamptz check ((state = 'pending') = (decided_at is null))
);
create index payout_account on payments.payout (account, id desc);
create index payout_pending on payments.payout (at) where state = 'pending';

-- An event may be about any of these now.
alter table payments.event rename column top_up to about;

-- The sandbox's own books of what it gives back and pays out.
create table payments.sandbox_transfer (
  id       uuid primary key,
  kind     text not null check (kind in ('refund', 'payout')),
  amount   bigint not null check (amount > 0),
  currency text not null,
  state    text not null default 'open' check (state in ('open', 'paid', 'declined'))
);

-- What other modules may know of somebody's payouts.
create view payments.payouts as
select id as payout, account, amount, unit, paid, currency, state, reason, at, decided_at
from payments.payout;
