-- Whether others may record beside it.
alter table videos.video add column duets boolean not null default true;
alter table videos.waiting add column duets boolean not null default true;

-- A film recorded beside a video. The credit stays when the original goes.
create table videos.duet (
  asset    uuid primary key,
  original uuid not null,
  creator  uuid not null,              -- whose original it is
  made_at  timestamptz not null
);
create index duet_original on videos.duet (original);

create or replace view videos.published as
select video.id as video, video.creator, video.asset, video.caption, video.published_at, video.duets,
       duet.original as duet_of, duet.creator as duet_with, original.id is not null as original_there
  from videos.video
  left join videos.duet on duet.asset = video.asset
  left join videos.video original on original.id = duet.original;
