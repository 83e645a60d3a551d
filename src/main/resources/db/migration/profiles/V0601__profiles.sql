create schema profiles;

-- What somebody says of themself; the name and the handle are the account's.
create table profiles.profile (
  account    uuid primary key,
  bio        text not null check (length(bio) <= 160),
  changed_at timestamptz not null
);

-- One row for every account, whether it ever wrote a bio or not.
create view profiles.card as
select card.account, card.handle, card.name, coalesce(profile.bio, '') as bio
  from accounts.card
  left join profiles.profile on profile.account = card.account;
