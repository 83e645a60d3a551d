-- All sizes of a film, and what goes with it.
alter table media.rendition drop constraint rendition_name_check;
alter table media.rendition add constraint rendition_name_check check (name in (
  'video', '360', '480', '720', '1080', 'poster', 'preview', 'sprite',
  'list', '360-list', '480-list', '720-list', '1080-list', '360-parts', '480-parts', '720-parts', '1080-parts'));

alter table media.asset
  add column placeholder text not null default '' check (length(placeholder) <= 80),  -- what is shown before the poster
  add column making text,                              -- the rendition that is being made
  add column percent int not null default 0 check (percent between 0 and 100),         -- how much of it
  add column held_until timestamptz not null default now();  -- until then a worker has it

-- From now on the key of the words, for whoever reads them.
update media.asset set parked = 'media.parked.failed' where parked is not null;

-- Films from before get what they lack, and what was only copied is made anew.
update media.asset set state = 'PLAYABLE', tries = 0 where state = 'READY';

create or replace view media.poster as
  select a.id as asset, a.state, a.length_ms, a.width, a.height,
         array(select r.name from media.rendition r where r.asset = a.id order by r.name) as renditions,
         a.placeholder
    from media.asset a;
