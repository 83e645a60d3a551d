-- Whether an account wants mail, and the secret by which a mail's link ends it without signing in.
alter table notifications.reader
  alter column language set default 'en',
  add column mail boolean not null default true,
  add column unsubscribe uuid not null default gen_random_uuid();
create unique index reader_unsubscribe on notifications.reader (unsubscribe);

-- What still has to go out by mail, and when the account gets its next one: all that is there then.
alter table notifications.notification add column to_mail boolean not null default false;
create index notification_to_mail on notifications.notification (account) where to_mail;
create table notifications.letter (
  account uuid primary key,
  due_at  timestamptz,
  sent_at timestamptz
);
create index letter_due on notifications.letter (due_at) where due_at is not null;
