create schema payments;

-- Coins bought. The id is made by who asks, before asking: sent twice, it is one top-up.
create table payments.top_up (
  id         uuid primary key,
  account    uuid not null,
  coins      bigint not null check (coins > 0),
  price      bigint not null check (price > 0),
  currency   text not null check (currency ~ '^[A-Z]{3}$'),
  provider   text not null,
  state      text not null check (state in ('pending', 'paid', 'failed')),
  reason     text check ((state = 'failed') = (reason is not null)),
  next       text not null check (next like '/%' and length(next) <= 500),
  at         timestamptz not null,
  decided_at timestamptz check ((state = 'pending') = (decided_at is null))
);
create index top_up_pending on payments.top_up (at) where state = 'pending';

-- What providers told us, each event once.
create table payments.event (
  provider text not null,
  id       text not null check (length(id) between 1 and 255),
  top_up   uuid not null,
  at       timestamptz not null,
  primary key (provider, id)
);

-- The sandbox's own books, as a real provider keeps them elsewhere.
create table payments.sandbox_payment (
  id       uuid primary key,
  amount   bigint not null check (amount > 0),
  currency text not null,
  state    text not null default 'open' check (state in ('open', 'paid', 'declined'))
);
