-- Which of the camera's effects is on it, by its name.
alter table videos.video add column effect text check (length(effect) between 1 and 40);
alter table videos.waiting add column effect text check (length(effect) between 1 and 40);
create index video_effect on videos.video (effect, id) where effect is not null;

create or replace view videos.published as
select video.id as video, video.creator, video.asset, video.caption, video.published_at, video.duets,
       duet.original as duet_of, duet.creator as duet_with, original.id is not null as original_there,
       video.copy, video.effect
  from videos.video
  left join videos.duet on duet.asset = video.asset
  left join videos.video original on original.id = duet.original;
