-- Who likes a video. With the video they go.
create table videos.liking (
  video   uuid not null references videos.video on delete cascade,
  account uuid not null,
  at      timestamptz not null,
  primary key (video, account)
);
create index liking_account on videos.liking (account);

-- How many do, in several rows that are added up: nobody waits for a row that everybody who
-- watches writes to. One of them may be negative, their sum never is.
create table videos.reaction (
  video uuid not null references videos.video on delete cascade,
  slot  int not null check (slot between 0 and 15),
  likes bigint not null default 0,
  primary key (video, slot)
);
