-- What was erased: each file of a film, and when its bytes were gone from the storage.
create table media.erasure (
  film       uuid not null,
  owner      uuid not null,
  file       text not null,            -- as in its address; 'upload' is what was sent, as it was sent
  key        text not null,
  bytes      bigint not null check (bytes >= 0),
  erased_at  timestamptz not null default now(),
  removed_at timestamptz,
  primary key (film, file)
);
create index erasure_age on media.erasure (erased_at);

-- Whose it was, of a file that was replaced by another: it goes at once where its film goes.
alter table media.garbage add column film uuid;
create index garbage_film on media.garbage (film) where film is not null;
