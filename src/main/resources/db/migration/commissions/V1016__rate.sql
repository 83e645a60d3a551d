-- The rate of the price's own currency; of some, one whole unit is less than a coin. None: there was none.
alter table commissions.commission
  alter column coins_per_unit type numeric,
  alter column coins_per_unit drop not null;
