create or replace view profiles.card as
select card.account, card.handle, card.name, coalesce(profile.bio, '') as bio, card.deleted
  from accounts.card
  left join profiles.profile on profile.account = card.account;
