create schema media;

-- A film from the announcement of its upload on. The upload has the same id.
create table media.asset (
  id         uuid primary key,
  owner      uuid not null,
  purpose    text not null check (purpose in ('VIDEO', 'INTRODUCTION', 'CUSTOM')),
  from_file  boolean not null,
  state      text not null check (state in ('UPLOADING', 'CHECKING', 'PLAYABLE', 'READY', 'REFUSED')),
  reason     text,                     -- why it was refused
  parked     text,                     -- why no further renditions are tried
  length_ms  bigint not null default 0,
  width      int not null default 0,   -- as shown, of what was uploaded
  height     int not null default 0,
  tries      int not null default 0,
  try_at     timestamptz not null default now(),
  created_at timestamptz not null default now(),
  taken_at   timestamptz,              -- when a module made it its own
  check ((state = 'REFUSED') = (reason is not null)),
  check (state not in ('PLAYABLE', 'READY') or (length_ms > 0 and width > 0 and height > 0)),
  check (taken_at is null or state in ('PLAYABLE', 'READY'))
);
create index asset_owner on media.asset (owner);
create index asset_to_render on media.asset (try_at) where state = 'PLAYABLE' and parked is null;
create index asset_untaken on media.asset (created_at) where taken_at is null;

-- Bytes on their way. The offset is written after the bytes are on the disk; only the newest request
-- (epoch) may move it.
create table media.upload (
  id         uuid primary key,
  owner      uuid not null,
  purpose    text not null,
  length     bigint check (length >= 0),
  most       bigint not null check (most >= 0),
  received   bigint not null default 0 check (received >= 0 and received <= coalesce(length, most)),
  epoch      bigint not null default 0,
  metadata   text not null check (length(metadata) <= 4000),
  state      text not null default 'OPEN' check (state in ('OPEN', 'COMPLETE', 'GONE')),
  touched_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index upload_open on media.upload (owner) where state = 'OPEN';
create index upload_expiry on media.upload (expires_at);

-- A file made of a film; several names may share one.
create table media.rendition (
  asset  uuid not null references media.asset on delete cascade,
  name   text not null check (name in ('video', '480', '720', 'poster')),
  key    text not null check (length(key) between 20 and 100),
  bytes  bigint not null check (bytes > 0),
  width  int not null check (width > 0),
  height int not null check (height > 0),
  primary key (asset, name)
);

-- Files that nothing refers to, or not yet: removed after a while.
create table media.garbage (
  key   text primary key,
  after timestamptz not null
);

-- For the pages of other modules.
create view media.poster as
  select a.id as asset, a.state, a.length_ms, a.width, a.height,
         array(select r.name from media.rendition r where r.asset = a.id order by r.name) as renditions
    from media.asset a;
