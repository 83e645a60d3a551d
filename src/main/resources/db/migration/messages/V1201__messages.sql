create schema messages;

-- One for each pair of accounts that ever had something to say to each other.
create table messages.conversation (
  id     uuid primary key,
  one    uuid not null,
  other  uuid not null,
  last   bigint not null default 0 check (last >= 0),
  unique (one, other),
  check (one < other)
);

-- A conversation as one of its two sees it. Unread counts the words of the other side above the
-- read mark; a prompt is counted by the notification that tells of the same change.
create table messages.side (
  conversation uuid not null references messages.conversation,
  reader       uuid not null,
  partner      uuid not null,
  read_to      bigint not null default 0 check (read_to >= 0),
  unread       int not null default 0 check (unread >= 0),
  wrote        boolean not null default false,
  last_at      timestamptz not null,
  primary key (reader, partner)
);
create unique index side_of_conversation on messages.side (conversation, reader);
create index side_newest on messages.side (reader, last_at desc, conversation desc);
create index side_unread on messages.side (reader) where unread > 0;

create table messages.message (
  id           uuid primary key,
  conversation uuid not null references messages.conversation,
  number       bigint not null check (number > 0),
  kind         text not null check (kind in ('text', 'prompt', 'video')),
  sender       uuid,
  reader       uuid,
  words        text check (length(words) between 1 and 2000),
  commission   uuid,
  transition   int check (transition > 0),
  change       text,
  at           timestamptz not null,
  constraint message_number unique (conversation, number) deferrable initially immediate,
  check ((kind = 'text') = (words is not null)),
  check ((kind = 'text') = (commission is null)),
  check (kind <> 'text' or (sender is not null and reader is null)),
  check ((kind = 'prompt') = (transition is not null and change is not null and reader is not null))
);

-- A change of a commission is told once to each reader, and its video stands once in the talk.
create unique index message_prompt on messages.message (commission, transition, reader) where kind = 'prompt';
create unique index message_video on messages.message (commission) where kind = 'video';

create view messages.unread as
  select reader, partner, unread from messages.side where unread > 0;
