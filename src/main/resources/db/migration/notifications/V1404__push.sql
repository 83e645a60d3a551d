-- A browser in which an account wants its notifications, as long as its session there lasts.
create table notifications.push_subscription (
  id         uuid primary key,
  account    uuid not null,
  session    uuid not null,
  device     text not null check (length(device) between 1 and 60),
  endpoint   text not null unique check (length(endpoint) between 1 and 1000),
  point      bytea not null check (length(point) = 65),    -- the browser's public key
  secret     bytea not null check (length(secret) = 16),
  created_at timestamptz not null,
  failures   int not null default 0 check (failures >= 0), -- in a row
  waits      boolean not null default false,               -- whether something has to go out
  free_at    timestamptz not null default '-infinity'      -- not before: somebody sends, or shall wait
);
create index push_subscription_account on notifications.push_subscription (account, created_at);
create index push_subscription_waits on notifications.push_subscription (free_at) where waits;

-- What has to go out to it. Whether it still should is asked when it goes.
create table notifications.push_waiting (
  subscription uuid not null references notifications.push_subscription on delete cascade,
  notification uuid not null,
  primary key (subscription, notification)
);

-- The keys by which push services know this house, made once.
create table notifications.push_keys (
  one         boolean primary key default true check (one),
  public_key  bytea not null,
  private_key bytea not null
);
