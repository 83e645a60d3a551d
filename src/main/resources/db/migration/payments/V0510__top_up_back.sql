-- Coins that were paid for when nobody was there any more to have them: the money goes back to its payer.
alter table payments.top_up drop constraint top_up_state_check;
alter table payments.top_up add constraint top_up_state_check
  check (state in ('pending', 'paid', 'failed', 'bounced'));
alter table payments.top_up add column returned_at timestamptz
  check (returned_at is null or state = 'bounced');
alter table payments.top_up add column credited bigint
  check (credited is null or credited > 0 and returned_at is not null);

-- What a provider takes money for.
create view payments.payment as
select id, 'charge' as kind, account, amount, currency, provider, state, returned_at, credited
from payments.charge
union all
select id, 'top-up', account, price, currency, provider, state, returned_at, credited
from payments.top_up;
