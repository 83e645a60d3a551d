-- For the pages of other modules: how many points of the brief a delivered video leads to.
create view commissions.answered as
  select commission, count(*)::int as points from commissions.chapter group by commission;
