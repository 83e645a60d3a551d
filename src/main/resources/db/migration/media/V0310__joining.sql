-- Recordings that are joined to one film; each goes once the film plays.
create table media.segment (
  asset  uuid primary key,
  film   uuid not null references media.asset on delete cascade,
  number int not null check (number between 1 and 60),
  unique (film, number)
);

-- The SHA-256 of a file as it was chosen: the same one is delivered once.
alter table media.asset add digest bytea check (length(digest) = 32);
create index asset_digest on media.asset (digest) where digest is not null;

-- For the pages of other modules: whether a film was shot in this app or chosen from a file.
create view media.origin as select id as asset, from_file from media.asset;
