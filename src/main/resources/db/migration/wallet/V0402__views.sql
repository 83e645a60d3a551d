-- What other modules may read.

-- Each movement of a wallet or an income, with what caused it.
create view wallet.movement as
select entry.owner as account, entry.kind as purse, entry.unit, entry.amount,
       transfer.id, transfer.kind, transfer.ref, transfer.at
from wallet.entry
join wallet.transfer on transfer.id = entry.transfer
where entry.kind in ('wallet', 'income');

-- Where the money of a commission is now: held, released or refunded. No row: none was ever held.
create view wallet.whereabouts as
select hold.commission, coalesce(resolution.kind, 'held') as state, hold.unit, hold.amount,
       resolution.fee, resolution.net, coalesce(resolution.at, hold.at) as at
from wallet.hold
left join wallet.hold_resolution as resolution on resolution.commission = hold.commission;
