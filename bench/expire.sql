-- Ends the :batch oldest requests as the program does, in one statement: the least that this takes.
with due as materialized (
  select id, fan, amount, uuidv7() as transfer from commissions.commission
   where state = 'requested' order by due_at limit :batch for update skip locked
), ended as (
  update commissions.commission
     set state = 'cancelled', transition = transition + 1, ended_at = platform.now(), due_at = null,
         reason = 'not_accepted_in_time'
    from due where commission.id = due.id
), resolved as (
  insert into wallet.hold_resolution (commission, kind, unit, amount, net, fee)
  select id, 'refunded', 'COINS', amount, 0, 0 from due
), moved as (
  insert into wallet.transfer (id, kind, ref) select transfer, 'refund', id from due
), entered as (
  insert into wallet.entry (transfer, kind, owner, unit, amount)
  select transfer, 'held', id, 'COINS', -amount from due
  union all select transfer, 'wallet', fan, 'COINS', amount from due
), taken as (
  update wallet.account set balance = balance - due.amount from due
   where kind = 'held' and owner = due.id and unit = 'COINS'
), given as (
  update wallet.account set balance = balance + back.amount
    from (select fan, sum(amount) as amount from due group by fan) as back
   where kind = 'wallet' and owner = back.fan and unit = 'COINS'
)
insert into platform.hint (topic, name)
select 'account/' || account, 'commission' from due cross join unnest(array[fan]) as account
