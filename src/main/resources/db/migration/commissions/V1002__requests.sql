-- The creator's request list: what is unfinished by its deadline, what has ended by its end.
create index commission_unfinished on commissions.commission (creator, state, due_at, id)
  where due_at is not null;
create index commission_ended on commissions.commission (creator, state, coalesce(delivered_at, ended_at), id)
  where state in ('delivered', 'cancelled');
-- How soon a creator answers, over the last that were answered.
create index commission_answered on commissions.commission (creator, coalesce(accepted_at, ended_at))
  where accepted_at is not null or reason = 'refused';
