-- Who wants to see what somebody makes.
create table profiles.following (
  follower uuid not null,
  followed uuid not null,
  at       timestamptz not null,
  primary key (follower, followed),
  check (follower <> followed)
);
create index following_followed on profiles.following (followed);

-- How many follow somebody, in several rows that are added up: nobody waits for a row that
-- everybody writes to. One of them may be negative, their sum never is.
create table profiles.followers (
  followed uuid not null,
  slot     int not null check (slot between 0 and 15),
  count    bigint not null,
  primary key (followed, slot)
);

create view profiles.follow as select follower, followed, at from profiles.following;
