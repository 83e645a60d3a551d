-- What people say about a video. With the video they go. A key is its writer's own, so that
-- sending twice says it once.
create table videos.comment (
  id     uuid primary key,
  video  uuid not null references videos.video on delete cascade,
  author uuid not null,
  key    uuid not null,
  words  text not null check (length(words) between 1 and 500),
  at     timestamptz not null,
  unique (author, key)
);
create index comment_newest on videos.comment (video, id desc);

alter table videos.reaction add column comments bigint not null default 0;
