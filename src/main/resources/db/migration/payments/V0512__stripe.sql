-- What Stripe holds for a bill: one checkout session ever, so that it cannot be paid twice.
create table payments.stripe_session (
  bill         uuid primary key,
  expires_at   timestamptz not null,
  session      text unique check (length(session) between 1 and 255),
  url          text check ((url is null) = (session is null)),
  closed       text check (closed is null or session is null),
  refund       text unique,
  refund_state text check (refund_state in ('pending', 'succeeded', 'failed'))
);

-- The connected account of whoever is paid out to; those of test keys are others.
create table payments.stripe_account (
  account uuid not null,
  live    boolean not null,
  stripe  text not null unique,
  primary key (account, live)
);

-- The one transfer of a payout. While it is held, one server alone is at it.
create table payments.stripe_transfer (
  payout     uuid primary key,
  state      text not null check (state in ('sending', 'sent', 'refused')),
  tries      int not null default 0,
  held_until timestamptz not null,
  transfer   text unique check ((state = 'sent') = (transfer is not null))
);
