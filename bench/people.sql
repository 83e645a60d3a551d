-- :pairs of a fan with plenty of coins and a creator with an offer; for each of them a session, and for each
-- creator :films custom videos. Their ids and tokens are made of their numbers.
set session_replication_role = replica;

create temp table pair as
  select number, ('00000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid as fan,
         ('00000000-0000-7000-8001-' || lpad(number::text, 12, '0'))::uuid as creator,
         uuidv7() as transfer, uuidv7() as ref
    from generate_series(1, :pairs) as number;
insert into accounts.account (id, email, handle, name, password)
  select fan, 'fan' || number || '@example.org', 'fan' || number, 'Fan ' || number, '' from pair
  union all
  select creator, 'creator' || number || '@example.org', 'creator' || number, 'Creator ' || number, '' from pair;
insert into accounts.session (token_hash, account, kind, ends_at)
  select sha256(convert_to('fan-' || number, 'UTF8')), fan, 'program', now() + interval '1 day' from pair
  union all
  select sha256(convert_to('creator-' || number, 'UTF8')), creator, 'program', now() + interval '1 day' from pair;
insert into offers.offer (creator, introduction, description, amount, unit, promised_seconds, state)
  select creator, uuidv7(), 'A small song', 500, 'COINS', 15, 'accepting' from pair;
insert into media.asset (id, owner, purpose, from_file, state, length_ms, width, height)
  select uuidv7(), creator, 'CUSTOM', false, 'READY', 20000, 720, 1280 from pair cross join generate_series(1, :films);
insert into wallet.transfer (id, kind, ref) select transfer, 'top_up', ref from pair;
insert into wallet.entry (transfer, kind, owner, unit, amount)
  select transfer, 'provider', ref, 'COINS', -1000000000 from pair
  union all select transfer, 'wallet', fan, 'COINS', 1000000000 from pair;
insert into wallet.account (kind, owner, unit, balance) select 'wallet', fan, 'COINS', 1000000000 from pair;

insert into messages.conversation (id, one, other)
  select transfer, least(fan, creator), greatest(fan, creator) from pair where number > :pairs / 2;
insert into messages.side (conversation, reader, partner, last_at)
  select transfer, fan, creator, now() from pair where number > :pairs / 2
  union all select transfer, creator, fan, now() from pair where number > :pairs / 2;

drop table pair;
set session_replication_role = origin;
analyze accounts.account, accounts.session, offers.offer, media.asset, wallet.transfer, wallet.entry, wallet.account;
