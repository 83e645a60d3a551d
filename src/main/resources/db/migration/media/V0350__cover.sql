-- The moment its maker picked for the poster; none where one near the start is shown.
alter table media.asset add column cover_ms bigint check (cover_ms >= 0);
