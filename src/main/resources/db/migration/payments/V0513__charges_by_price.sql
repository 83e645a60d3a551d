-- What is ordered again at another price is charged at that; what was asked for before goes back if it is paid.
drop index payments.charge_asked;
create unique index charge_asked on payments.charge (ref, amount, currency) where state = 'pending';
