-- When the provider is asked next what became of it: soon at first, later at growing distance.
alter table payments.top_up add column ask_at timestamptz not null default now();
alter table payments.charge add column ask_at timestamptz not null default now();
alter table payments.payout add column ask_at timestamptz not null default now();
drop index payments.top_up_pending;
drop index payments.charge_pending;
drop index payments.payout_pending;
create index top_up_pending on payments.top_up (ask_at) where state = 'pending';
create index charge_pending on payments.charge (ask_at) where state = 'pending';
create index payout_pending on payments.payout (ask_at) where state = 'pending';

-- What a provider refuses to give back, the payer has as coins.
alter table payments.charge add column credited bigint
  check (credited is null or credited > 0 and returned_at is not null);

-- Some cards take no money back, so the sandbox has such ones too.
alter table payments.sandbox_payment add column refunds boolean not null default true;
