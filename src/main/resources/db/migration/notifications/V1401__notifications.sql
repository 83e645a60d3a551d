create schema notifications;

-- What an account should know of a change that it did not make itself.
create table notifications.notification (
  id         uuid primary key,
  account    uuid not null,
  partner    uuid not null,
  commission uuid not null,
  transition int not null check (transition > 0),
  change     text not null,
  at         timestamptz not null,
  read_at    timestamptz,
  unique (commission, transition, account)
);
create index notification_newest on notifications.notification (account, at desc, id desc);
create index notification_unread on notifications.notification (account, partner) where read_at is null;

-- The language an account last read its pages in, for what is written to it while it is away.
create table notifications.reader (
  account  uuid primary key,
  language text not null check (language ~ '^[a-z]{2,8}$')
);
