-- A video whose film is part of something else, such as a commission: the film stays when it goes.
alter table videos.video add column copy boolean not null default false;
