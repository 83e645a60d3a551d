-- :people fans and :creators creators, and :many requests that their fans paid 500 coins for, with books that balance:
-- their coins were bought for a cent each.
set session_replication_role = replica;

create temp table fan as
  select row_number() over () as number, uuidv7() as id from generate_series(1, :people);
create temp table creator as
  select row_number() over () as number, uuidv7() as id from generate_series(1, :creators);
insert into accounts.account (id, email, handle, name, password)
  select id, 'fan' || number || '@example.org', 'fan' || number, 'Fan ' || number, '' from fan
  union all
  select id, 'creator' || number || '@example.org', 'creator' || number, 'Creator ' || number, '' from creator;

create temp table request as
  select uuidv7() as id, fan.id as fan, creator.id as creator, uuidv7() as transfer, number.number
    from generate_series(1, :many) as number (number)
    join fan on fan.number = 1 + number.number % :people
    join creator on creator.number = 1 + number.number / :people % :creators;

insert into commissions.commission (
    id, fan, creator, state, transition, due_at, for_whom, addressed_as, said_as, occasion, wishes, may_publish,
    amount, unit, fee_percent, coins_per_unit, answer_seconds, deliver_seconds, claim_seconds, promised_seconds,
    description, placed_at, requested_at)
  select id, fan, creator, 'requested', 1, now() + interval '47 hours', 'friend', 'Ada', 'AY-da', 'birthday',
         'She turns 30 on Friday and has run her first marathon.', false, 500, 'COINS', 20, 100, 172800, 604800, 259200,
         30, 'A small song', now() - interval '1 hour', now() - interval '1 hour'
    from request;

create temp table top_up as
  select uuidv7() as transfer, uuidv7() as ref, fan, 500 * count(*) as amount from request group by fan;
insert into wallet.transfer (id, kind, ref) select transfer, 'top_up', ref from top_up;
insert into wallet.entry (transfer, kind, owner, unit, amount)
  select transfer, 'provider', ref, 'EUR', -amount from top_up
  union all select transfer, 'exchange', '00000000-0000-0000-0000-000000000000'::uuid, 'EUR', amount from top_up
  union all select transfer, 'exchange', '00000000-0000-0000-0000-000000000000'::uuid, 'COINS', -amount from top_up
  union all select transfer, 'wallet', fan, 'COINS', amount from top_up;
insert into payments.top_up (id, account, coins, price, currency, provider, state, next, at, decided_at)
  select ref, fan, amount, amount, 'EUR', 'sandbox', 'paid', '/wallet', now(), now() from top_up;
insert into wallet.hold (commission, fan, unit, amount) select id, fan, 'COINS', 500 from request;
insert into wallet.transfer (id, kind, ref) select transfer, 'hold', id from request;
insert into wallet.entry (transfer, kind, owner, unit, amount)
  select transfer, 'wallet', fan, 'COINS', -500 from request
  union all select transfer, 'held', id, 'COINS', 500 from request;
insert into wallet.account (kind, owner, unit, balance)
  select 'wallet', fan, 'COINS', 0 from top_up
  union all select 'held', id, 'COINS', 500 from request;

drop table fan, creator, request, top_up;
set session_replication_role = origin;
analyze;
