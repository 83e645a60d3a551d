-- One order, as somebody writes it who thinks a statement at a time: place, pay, accept, deliver, each a
-- transaction of four statements. Run by pgbench it is the limit of `./serenade bench order`.
\set number :client_id + 1 + :first

begin;
select creator, amount, promised_seconds, description from offers.offer
 where creator = ('00000000-0000-7000-8001-' || lpad(:number::text, 12, '0'))::uuid for share;
select id from commissions.commission
 where fan = ('00000000-0000-7000-8000-' || lpad(:number::text, 12, '0'))::uuid
   and creator = ('00000000-0000-7000-8001-' || lpad(:number::text, 12, '0'))::uuid and state = 'awaiting_payment'
   for update;
insert into commissions.commission (
    id, fan, creator, state, due_at, for_whom, addressed_as, said_as, occasion, wishes, may_publish, amount, unit,
    fee_percent, coins_per_unit, answer_seconds, deliver_seconds, claim_seconds, promised_seconds, description, placed_at)
  values (uuidv7(), ('00000000-0000-7000-8000-' || lpad(:number::text, 12, '0'))::uuid,
          ('00000000-0000-7000-8001-' || lpad(:number::text, 12, '0'))::uuid, 'awaiting_payment',
          platform.now() + interval '24 hours', 'friend', 'Ada', '', 'birthday', 'Sing.', false, 500, 'COINS', 20, 100,
          172800, 604800, 259200, 15, 'A small song', platform.now())
  returning id, fan, creator \gset
insert into platform.hint (topic, name) values ('account/' || :fan::text, 'commission');
commit;

begin;
select state, transition, platform.now() from commissions.commission where id = :id::uuid for update;
with taken as (
  update wallet.account set balance = balance - 500 where kind = 'wallet' and owner = :fan::uuid and unit = 'COINS'
), held as (
  insert into wallet.hold (commission, fan, unit, amount) values (:id::uuid, :fan::uuid, 'COINS', 500)
), given as (
  insert into wallet.account (kind, owner, unit, balance) values ('held', :id::uuid, 'COINS', 500)
), moved as (
  insert into wallet.transfer (id, kind, ref) values (uuidv7(), 'hold', :id::uuid) returning id
)
insert into wallet.entry (transfer, kind, owner, unit, amount)
  select id, 'wallet', :fan::uuid, 'COINS', -500 from moved union all select id, 'held', :id::uuid, 'COINS', 500 from moved;
update commissions.commission
   set state = 'requested', transition = 1, requested_at = platform.now(), due_at = platform.now() + interval '48 hours'
 where id = :id::uuid;
insert into platform.hint (topic, name) values ('account/' || :fan::text, 'commission'), ('account/' || :creator::text, 'commission');
commit;

begin;
select state, transition, platform.now() from commissions.commission where id = :id::uuid for update;
update commissions.commission
   set state = 'accepted', transition = 2, accepted_at = platform.now(), due_at = platform.now() + interval '168 hours'
 where id = :id::uuid;
select state, amount from wallet.whereabouts where commission = :id::uuid;
insert into platform.hint (topic, name) values ('account/' || :fan::text, 'commission'), ('account/' || :creator::text, 'commission');
commit;

begin;
select state, transition, platform.now() from commissions.commission where id = :id::uuid for update;
with resolved as (
  insert into wallet.hold_resolution (commission, kind, unit, amount, net, fee) values (:id::uuid, 'released', 'COINS', 500, 400, 100)
), taken as (
  update wallet.account set balance = balance - 500 where kind = 'held' and owner = :id::uuid and unit = 'COINS'
), given as (
  insert into wallet.account as income (kind, owner, unit, balance) values ('income', :creator::uuid, 'COINS', 400)
  on conflict (kind, owner, unit) do update set balance = income.balance + 400
), moved as (
  insert into wallet.transfer (id, kind, ref) values (uuidv7(), 'release', :id::uuid) returning id
)
insert into wallet.entry (transfer, kind, owner, unit, amount)
  select id, 'held', :id::uuid, 'COINS', -500 from moved
  union all select id, 'income', :creator::uuid, 'COINS', 400 from moved
  union all select id, 'fees', :id::uuid, 'COINS', 100 from moved;
update commissions.commission
   set state = 'delivered', transition = 3, delivered_at = platform.now(), due_at = null, asset = uuidv7()
 where id = :id::uuid;
insert into platform.hint (topic, name) values ('account/' || :fan::text, 'commission'), ('account/' || :creator::text, 'commission');
commit;
