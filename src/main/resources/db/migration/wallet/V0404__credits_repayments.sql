-- What a provider refuses to give back becomes coins of the payer; and what arrives in an income first
-- makes up for what its owner owes.
alter table wallet.transfer drop constraint transfer_kind_check;
alter table wallet.transfer add constraint transfer_kind_check
  check (kind in ('top_up', 'hold', 'release', 'refund', 'reversal', 'bounce', 'returned', 'credit',
                  'payout', 'paid_out', 'payout_failed', 'to_wallet', 'repayment'));

-- Each movement of a wallet, an income or a debt, and what a provider took from somebody or gave back.
create or replace view wallet.movement as
select entry.owner as account, entry.kind as purse, entry.unit, entry.amount,
       transfer.id, transfer.kind, transfer.ref, transfer.at
from wallet.entry
join wallet.transfer on transfer.id = entry.transfer
where entry.kind in ('wallet', 'income', 'debt')
   or entry.kind = 'provider' and transfer.kind in ('hold', 'bounce', 'returned');

-- Where the money of a commission is now: held, released, refunding, refunded, refunded_as_coins,
-- reversing, reversed or reversed_as_coins. No row: none was ever held. Refunding and reversing: the
-- provider has yet to confirm; as coins: it refused.
create or replace view wallet.whereabouts as
select hold.commission,
       case
         when reversal.commission is not null then
           case when hold.charge is null or back.kind = 'returned' then 'reversed'
                when back.kind = 'credit' then 'reversed_as_coins'
                else 'reversing' end
         when resolution.kind = 'refunded' and hold.charge is not null then
           case back.kind when 'returned' then 'refunded'
                          when 'credit' then 'refunded_as_coins'
                          else 'refunding' end
         else coalesce(resolution.kind, 'held')
       end as state,
       hold.unit, hold.amount, resolution.fee, resolution.net,
       coalesce(reversal.at, resolution.at, hold.at) as at,
       reversal.debt as owed, hold.charge
from wallet.hold
left join wallet.hold_resolution as resolution on resolution.commission = hold.commission
left join wallet.reversal on reversal.commission = hold.commission
left join wallet.transfer as back on back.kind in ('returned', 'credit') and back.ref = hold.charge;

-- Until now debts and incomes stood side by side: each is made up for now.
with repaid as (
  select gen_random_uuid() as ref, uuidv7() as id, income.owner, income.unit,
         least(income.balance, -debt.balance) as amount
  from wallet.account as income
  join wallet.account as debt
    on (debt.kind, debt.owner, debt.unit) = ('debt', income.owner, income.unit)
  where income.kind = 'income' and income.balance > 0 and debt.balance < 0
), transfers as (
  insert into wallet.transfer (id, kind, ref) select id, 'repayment', ref from repaid
), entries as (
  insert into wallet.entry (transfer, kind, owner, unit, amount)
  select id, 'income', owner, unit, -amount from repaid
  union all
  select id, 'debt', owner, unit, amount from repaid
)
update wallet.account
set balance = account.balance + case account.kind when 'income' then -amount else amount end
from repaid
where account.kind in ('income', 'debt')
  and (account.owner, account.unit) = (repaid.owner, repaid.unit);

-- What the provider has yet to confirm, and since when.
create or replace view wallet.clearing as
select account.kind, account.owner as ref, account.unit, account.balance as amount,
       (select max(transfer.at)
        from wallet.entry join wallet.transfer on transfer.id = entry.transfer
        where (entry.owner, entry.kind) = (account.owner, account.kind)) as since
from wallet.account
where kind in ('refunding', 'paying_out') and balance > 0;
