package app.serenade.wallet;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What breaks the books, as SQL: sums, balances, holds and their resolutions. */
@Component
class LedgerChecksReads {
  private static final int BREACHES_MAX = 100;

  private static final String SUMS =
      """
      select 'entries of ' || unit || ' sum to ' || sum(amount) as breach
      from wallet.entry group by unit having sum(amount) <> 0
      union all
      select 'transfer ' || transfer.id || ' does not balance'
      from wallet.transfer
      left join wallet.entry on entry.transfer = transfer.id
      group by transfer.id, entry.unit
      having coalesce(sum(entry.amount), 1) <> 0
      union all
      select 'entries belong to no transfer: ' || entry.transfer
      from wallet.entry
      where not exists (select from wallet.transfer where transfer.id = entry.transfer)
      """;

  private static final String BALANCES =
      """
      select account.kind || ' of ' || account.owner || ' is below zero: ' || account.balance
      from wallet.account where account.balance < 0 and account.kind <> 'debt'
      union all
      select 'debt of ' || account.owner || ' is above zero: ' || account.balance
      from wallet.account where account.balance > 0 and account.kind = 'debt'
      union all
      select coalesce(account.kind, booked.kind) || ' of ' || coalesce(account.owner, booked.owner)
             || ' says ' || coalesce(account.balance, 0)
             || ' where its entries say ' || coalesce(booked.total, 0)
      from wallet.account
      full join (
        select kind, owner, unit, sum(amount) as total from wallet.entry
        where kind in ('wallet', 'held', 'income', 'debt', 'refunding', 'paying_out')
        group by kind, owner, unit
      ) as booked
        on (account.kind, account.owner, account.unit) = (booked.kind, booked.owner, booked.unit)
      where coalesce(account.balance, 0) <> coalesce(booked.total, 0)
      """;

  private static final String HOLDS =
      """
      select 'commission ' || hold.commission || ' holds ' || coalesce(account.balance, 0)
             || ' of ' || hold.amount || ' and is ' || coalesce(resolution.kind, 'held')
      from wallet.hold
      left join wallet.hold_resolution as resolution on resolution.commission = hold.commission
      left join wallet.account
        on (account.kind, account.owner, account.unit) = ('held', hold.commission, hold.unit)
      where coalesce(account.balance, 0)
            <> case when resolution.kind is null then hold.amount else 0 end
      union all
      select 'money is held for ' || account.owner || ' without a hold'
      from wallet.account
      where account.kind = 'held'
        and not exists (select from wallet.hold where hold.commission = account.owner)
      union all
      select transfer.kind || ' of ' || transfer.ref || ' is not with its fan or their charge'
      from wallet.transfer
      join wallet.hold on hold.commission = transfer.ref
      where transfer.kind in ('hold', 'refund', 'reversal')
        and not exists (
          select from wallet.entry
          where entry.transfer = transfer.id
            and entry.unit = hold.unit
            and entry.amount
                = case transfer.kind when 'hold' then -hold.amount else hold.amount end
            and case
                  when hold.charge is null
                    then (entry.kind, entry.owner) = ('wallet', hold.fan)
                  when transfer.kind = 'hold'
                    then (entry.kind, entry.owner) = ('provider', hold.fan)
                  else (entry.kind, entry.owner) = ('refunding', hold.charge)
                end)
      """;

  private static final String RESOLUTIONS =
      """
      select 'commission ' || resolution.commission || ' is ' || resolution.kind
             || ' without exactly that transfer'
      from wallet.hold_resolution as resolution
      where 1 <> (
        select count(*) from wallet.transfer
        where transfer.ref = resolution.commission and transfer.kind in ('release', 'refund'))
        or not exists (
          select from wallet.transfer
          where transfer.ref = resolution.commission
            and transfer.kind
                = case resolution.kind when 'released' then 'release' else 'refund' end)
      union all
      select transfer.kind || ' of ' || transfer.ref || ' without its record'
      from wallet.transfer
      left join wallet.hold on hold.commission = transfer.ref
      left join wallet.hold_resolution as resolution on resolution.commission = transfer.ref
      where case
              when transfer.kind = 'hold' then hold.commission is null
              when transfer.kind in ('release', 'refund') then resolution.commission is null
              else false
            end
      union all
      select 'commission ' || resolution.commission || ' paid ' || resolution.net || ' and '
             || resolution.fee || ' of ' || resolution.amount || ', its entries say '
             || coalesce(paid.net, 0) || ' and ' || coalesce(paid.fee, 0)
      from wallet.hold_resolution as resolution
      left join (
        select transfer.ref,
               sum(entry.amount) filter (where entry.kind = 'income') as net,
               sum(entry.amount) filter (where entry.kind = 'fees') as fee
        from wallet.transfer
        join wallet.entry on entry.transfer = transfer.id
        where transfer.kind = 'release'
        group by transfer.ref
      ) as paid on paid.ref = resolution.commission
      where (coalesce(paid.net, 0), coalesce(paid.fee, 0)) <> (resolution.net, resolution.fee)
         or resolution.kind = 'released' and resolution.net + resolution.fee <> resolution.amount
      """;

  private final JdbcClient jdbc;

  LedgerChecksReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A line for each, the first hundred; one statement sees one moment. */
  List<String> breaches() {
    return jdbc.sql(
            "select breach from (%s) as found limit :limit"
                .formatted(
                    String.join(
                        "\nunion all\n",
                        SUMS,
                        BALANCES,
                        HOLDS,
                        RESOLUTIONS,
                        ClearingChecksReads.ALL)))
        .param("limit", BREACHES_MAX)
        .query((row, n) -> row.getString("breach"))
        .list();
  }
}
