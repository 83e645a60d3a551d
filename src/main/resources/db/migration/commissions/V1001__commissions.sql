create schema commissions;

create table commissions.commission (
  id               uuid primary key,
  fan              uuid not null,
  creator          uuid not null check (creator <> fan),
  state            text not null check (state in
                     ('awaiting_payment', 'requested', 'accepted', 'delivered', 'cancelled', 'abandoned')),
  transition       int  not null default 0 check (transition >= 0),
  due_at           timestamptz,

  -- the brief
  for_whom         text not null,
  addressed_as     text not null check (length(addressed_as) between 1 and 60),
  said_as          text not null check (length(said_as) <= 60),
  occasion         text not null,
  needed_by        date,
  wishes           text not null check (length(wishes) <= 500),
  may_publish      boolean not null,

  -- what it was bought under
  amount           bigint not null check (amount >= 0),
  unit             text not null,
  fee_percent      int not null check (fee_percent between 0 and 100),
  coins_per_unit   int not null check (coins_per_unit > 0),
  answer_seconds   bigint not null check (answer_seconds > 0),
  deliver_seconds  bigint not null check (deliver_seconds > 0),
  claim_seconds    bigint not null check (claim_seconds >= 0),
  promised_seconds int not null check (promised_seconds >= 0),
  description      text not null,

  -- what happened, and when
  placed_at        timestamptz not null,
  requested_at     timestamptz,
  accepted_at      timestamptz,
  delivered_at     timestamptz,
  ended_at         timestamptz,
  asset            uuid unique,
  reason           text,
  why              text not null default '' check (length(why) <= 300),

  check ((state in ('awaiting_payment', 'requested', 'accepted')) = (due_at is not null)),
  check ((state in ('cancelled', 'abandoned')) = (ended_at is not null)),
  check ((state = 'delivered') = (asset is not null)),
  check ((state = 'cancelled') = (reason is not null))
);
create index commission_due on commissions.commission (due_at) where due_at is not null;
create index commission_fan on commissions.commission (fan, id desc);
create index commission_creator on commissions.commission (creator, id desc);
-- A second Confirm reuses the first as long as it is unpaid.
create unique index commission_awaiting on commissions.commission (fan, creator) where state = 'awaiting_payment';

-- What other modules may know of a commission: nothing of it exists for them until it is paid.
create view commissions.summary as
  select id as commission, fan, creator, state, transition, reason, why, for_whom, addressed_as, occasion,
         amount, unit, asset, due_at, requested_at,
         coalesce(ended_at, delivered_at, accepted_at, requested_at) as changed_at
    from commissions.commission
   where state not in ('awaiting_payment', 'abandoned');
