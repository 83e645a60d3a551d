create schema videos;

-- A video that everybody may watch. Ids are ordered by time, so the newest have the highest.
create table videos.video (
  id           uuid primary key,
  creator      uuid not null,
  asset        uuid not null unique,
  caption      text not null check (length(caption) <= 300),
  published_at timestamptz not null
);
create index video_creator on videos.video (creator, id);

-- Publishing was asked for before the film could play; it follows as soon as it can.
create table videos.waiting (
  asset    uuid primary key,
  creator  uuid not null,
  caption  text not null check (length(caption) <= 300),
  asked_at timestamptz not null
);

create view videos.published as
select id as video, creator, asset, caption, published_at from videos.video;
