-- Prices in currencies, reversals after delivery, and income on its way out.
-- Debt is what a creator owes: its balance is zero or below. Refunding and paying_out stand between
-- us and the provider: what is there, the provider has yet to confirm. Exchange is where a transfer
-- changes its unit; it has no balance, and one owner for all, since entries are only added.
alter table wallet.account drop constraint account_kind_check;
alter table wallet.account drop constraint account_balance_check;
alter table wallet.account add constraint account_kind_check
  check (kind in ('wallet', 'held', 'income', 'debt', 'refunding', 'paying_out'));
alter table wallet.account add constraint account_balance_check
  check (case kind when 'debt' then balance <= 0 else balance >= 0 end);
create index account_clearing on wallet.account (kind, owner)
  where kind in ('refunding', 'paying_out') and balance > 0;

alter table wallet.entry drop constraint entry_kind_check;
alter table wallet.entry add constraint entry_kind_check
  check (kind in ('wallet', 'held', 'income', 'fees', 'provider', 'debt', 'refunding', 'paying_out',
                  'exchange'));

alter table wallet.transfer drop constraint transfer_kind_check;
alter table wallet.transfer add constraint transfer_kind_check
  check (kind in ('top_up', 'hold', 'release', 'refund', 'reversal', 'bounce', 'returned',
                  'payout', 'paid_out', 'payout_failed', 'to_wallet'));

-- The charge that paid for it; null where the fan's wallet did.
alter table wallet.hold add column charge uuid unique;

-- A release is reversed at most once, and nothing else can be.
alter table wallet.hold_resolution add constraint hold_resolution_of_kind unique (commission, kind);
create table wallet.reversal (
  commission uuid primary key,
  resolution text not null default 'released' check (resolution = 'released'),
  unit       text not null,
  amount     bigint not null check (amount > 0),
  income     bigint not null check (income >= 0),
  debt       bigint not null check (debt >= 0),
  fee        bigint not null check (fee >= 0),
  at         timestamptz not null default platform.now(),
  foreign key (commission, resolution) references wallet.hold_resolution (commission, kind),
  check (income + debt + fee = amount)
);
create trigger append_only before update or delete or truncate on wallet.reversal
  for each statement execute function wallet.refuse_change();

-- Asked at commit: a transfer has entries, they sum to zero in every unit, and where there are two
-- units each has its exchange account.
create or replace function wallet.must_balance() returns trigger language plpgsql as $$
declare
  asked uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  units int;
  wrong int;
  bare  int;
begin
  select count(*), count(*) filter (where total <> 0), count(*) filter (where not changed)
  into units, wrong, bare
  from (
    select sum(amount) as total, bool_or(kind = 'exchange') as changed
    from wallet.entry where transfer = asked group by unit
  ) as sums;
  if units = 0 or wrong > 0 or (units > 1 and bare > 0) then
    raise exception 'transfer % does not balance', asked using errcode = 'check_violation';
  end if;
  return null;
end $$;

-- Each movement of a wallet or an income, and what a provider took from somebody or gave back.
create or replace view wallet.movement as
select entry.owner as account, entry.kind as purse, entry.unit, entry.amount,
       transfer.id, transfer.kind, transfer.ref, transfer.at
from wallet.entry
join wallet.transfer on transfer.id = entry.transfer
where entry.kind in ('wallet', 'income')
   or entry.kind = 'provider' and transfer.kind in ('hold', 'bounce', 'returned');

-- Where the money of a commission is now: held, released, refunding, refunded, reversing or reversed.
-- No row: none was ever held. Refunding and reversing: the provider has yet to confirm.
create or replace view wallet.whereabouts as
select hold.commission,
       case
         when reversal.commission is not null
           then case when hold.charge is null or back.id is not null then 'reversed' else 'reversing' end
         when resolution.kind = 'refunded' and hold.charge is not null and back.id is null
           then 'refunding'
         else coalesce(resolution.kind, 'held')
       end as state,
       hold.unit, hold.amount, resolution.fee, resolution.net,
       coalesce(reversal.at, resolution.at, hold.at) as at,
       reversal.debt as owed, hold.charge
from wallet.hold
left join wallet.hold_resolution as resolution on resolution.commission = hold.commission
left join wallet.reversal on reversal.commission = hold.commission
left join wallet.transfer as back on back.kind = 'returned' and back.ref = hold.charge;

-- What the provider has yet to confirm: refunds by their charge, payouts by their own id.
create view wallet.clearing as
select kind, owner as ref, unit, balance as amount
from wallet.account
where kind in ('refunding', 'paying_out') and balance > 0;
