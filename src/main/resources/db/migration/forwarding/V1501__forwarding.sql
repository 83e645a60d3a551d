create schema forwarding;

-- A custom video that its fan let another account of this app see.
create table forwarding.forward (
  id           uuid primary key,
  commission   uuid not null,
  asset        uuid not null,
  giver        uuid not null,
  receiver     uuid not null check (receiver <> giver),
  at           timestamptz not null,
  withdrawn_at timestamptz
);
create unique index forward_once on forwarding.forward (commission, receiver) where withdrawn_at is null;
create index forward_audience on forwarding.forward (asset, receiver) where withdrawn_at is null;

-- A custom video for whoever holds the link. Only the hash of its token is kept.
create table forwarding.link (
  id         uuid primary key,
  token_hash bytea not null unique,
  commission uuid not null,
  asset      uuid not null,
  giver      uuid not null,
  sent_to    text not null check (length(sent_to) <= 254),
  made_at    timestamptz not null,
  ends_at    timestamptz not null check (ends_at > made_at),
  revoked_at timestamptz
);
create index link_of_commission on forwarding.link (commission, id desc);

create view forwarding.forwarded as
  select forward.id as forward, forward.commission, forward.asset, forward.giver, forward.receiver,
         forward.at, forward.withdrawn_at is not null as withdrawn, maker.name as creator_name
    from forwarding.forward
    join commissions.summary on summary.commission = forward.commission
    join profiles.card maker on maker.account = summary.creator;
