package app.serenade.wallet;

/** What breaks the books where money is taken back, changes its unit or waits for a provider. */
final class ClearingChecksReads {
  private static final String REVERSALS =
      """
      select 'commission ' || reversal.commission || ' is reversed without exactly that transfer'
      from wallet.reversal
      where not exists (
        select from wallet.transfer
        where transfer.ref = reversal.commission and transfer.kind = 'reversal')
      union all
      select 'reversal of ' || transfer.ref || ' without its record'
      from wallet.transfer
      where transfer.kind = 'reversal'
        and not exists (select from wallet.reversal where reversal.commission = transfer.ref)
      union all
      select 'reversal of ' || reversal.commission || ' takes back other than was released'
      from wallet.reversal
      left join wallet.hold_resolution as resolution
        on (resolution.commission, resolution.kind) = (reversal.commission, 'released')
      left join (
        select transfer.ref,
               -sum(entry.amount) filter (where entry.kind = 'income') as income,
               -sum(entry.amount) filter (where entry.kind = 'debt') as debt,
               -sum(entry.amount) filter (where entry.kind = 'fees') as fee
        from wallet.transfer
        join wallet.entry on entry.transfer = transfer.id
        where transfer.kind = 'reversal'
        group by transfer.ref
      ) as taken on taken.ref = reversal.commission
      where (reversal.income, reversal.debt, reversal.fee)
            <> (coalesce(taken.income, 0), coalesce(taken.debt, 0), coalesce(taken.fee, 0))
         or (reversal.income + reversal.debt, reversal.fee, reversal.amount, reversal.unit)
            is distinct from (resolution.net, resolution.fee, resolution.amount, resolution.unit)
      """;

  private static final String UNITS =
      """
      select 'transfer ' || mixed.transfer || ' mixes units without their exchange accounts'
      from (
        select entry.transfer, entry.unit, bool_or(entry.kind = 'exchange') as changed,
               count(*) over (partition by entry.transfer) as units
        from wallet.entry group by entry.transfer, entry.unit
      ) as mixed
      where (mixed.units > 1) <> mixed.changed
      """;

  private static final String CLEARING =
      """
      select 'money waits to be given back of no known charge: ' || account.owner
      from wallet.account
      where account.kind = 'refunding'
        and not exists (select from wallet.hold where hold.charge = account.owner)
        and not exists (
          select from wallet.transfer
          where (transfer.kind, transfer.ref) = ('bounce', account.owner))
      union all
      select 'charge ' || returned.ref || ' was given back and yet ' || account.balance || ' waits'
      from wallet.transfer as returned
      join wallet.account on (account.kind, account.owner) = ('refunding', returned.ref)
      where returned.kind in ('returned', 'credit') and account.balance <> 0
      union all
      select 'charge ' || returned.ref || ' was given back and also became coins'
      from wallet.transfer as returned
      join wallet.transfer as credit on (credit.kind, credit.ref) = ('credit', returned.ref)
      where returned.kind = 'returned'
      union all
      select 'payout ' || payout.ref || ' ended ' || count(ended.id) || ' times and '
             || coalesce(sum(account.balance), 0) || ' of it waits'
      from wallet.transfer as payout
      left join wallet.account on (account.kind, account.owner) = ('paying_out', payout.ref)
      left join wallet.transfer as ended
        on ended.ref = payout.ref and ended.kind in ('paid_out', 'payout_failed')
      where payout.kind = 'payout'
      group by payout.ref
      having count(ended.id) + count(*) filter (where account.balance > 0) <> 1
      union all
      select transfer.kind || ' of ' || transfer.ref || ' was never asked for'
      from wallet.transfer
      where transfer.kind in ('paid_out', 'payout_failed')
        and not exists (
          select from wallet.transfer as payout
          where (payout.kind, payout.ref) = ('payout', transfer.ref))
      """;

  private static final String DEBTS =
      """
      select account.owner || ' owes ' || -account.balance || ' ' || account.unit
             || ' and has an income of ' || income.balance
      from wallet.account
      join wallet.account as income
        on (income.kind, income.owner, income.unit) = ('income', account.owner, account.unit)
      where account.kind = 'debt' and account.balance < 0 and income.balance > 0
      union all
      select 'debt of ' || entry.owner || ' changed by ' || transfer.kind || ' of ' || transfer.ref
      from wallet.entry
      join wallet.transfer on transfer.id = entry.transfer
      where entry.kind = 'debt'
        and transfer.kind
            <> case when entry.amount < 0 then 'reversal' else 'repayment' end
      """;

  static final String ALL = String.join("\nunion all\n", REVERSALS, UNITS, CLEARING, DEBTS);

  private ClearingChecksReads() {}
}
