-- What a creator earns by each, from the payment on; what of it is paid, the ledger says.
create view commissions.earning as
select id as commission, fan, creator, state, addressed_as, occasion, amount, unit, fee_percent,
       amount * fee_percent / 100 as fee, requested_at, delivered_at,
       delivered_at + make_interval(secs => claim_seconds) as available_at
from commissions.commission
where state in ('requested', 'accepted', 'delivered');
create index commission_earned on commissions.commission (creator, delivered_at desc, id desc)
  where state = 'delivered';
