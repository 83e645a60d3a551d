package app.serenade.wallet;

import app.serenade.platform.Sql;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wallets, and what is held out of them or by a charge until it is decided. */
@Component
class LedgerStore {
  private static final String HOLD =
      """
      with purse as materialized (
        select balance from wallet.account
        where kind = 'wallet' and owner = :fan and unit = :unit
        for update
      ), cause as (
        insert into wallet.hold (commission, fan, unit, amount)
        select :commission, :fan, :unit, :amount from purse where balance >= :amount
        on conflict do nothing
        returning commission as ref
      )
      """;

  private static final String HOLD_CHARGE =
      """
      with cause as (
        insert into wallet.hold (commission, fan, unit, amount, charge)
        values (:commission, :fan, :unit, :amount, :charge)
        on conflict do nothing
        returning commission as ref
      )
      """;

  private static final String RELEASE =
      """
      with cause as (
        insert into wallet.hold_resolution (commission, kind, unit, amount, net, fee)
        select commission, 'released', unit, amount, :net, :fee
        from wallet.hold
        where commission = :commission and unit = :unit and amount = :net + :fee
        on conflict do nothing
        returning commission as ref
      )
      """;

  private static final String REFUND =
      """
      with cause as (
        insert into wallet.hold_resolution (commission, kind, unit, amount, net, fee)
        select commission, 'refunded', unit, amount, 0, 0
        from wallet.hold
        where commission = any(:refs::uuid[])
        order by commission
        on conflict do nothing
        returning commission as ref
      )
      """;

  private final JdbcClient jdbc;
  private final EntryStore entries;

  LedgerStore(JdbcClient jdbc, EntryStore entries) {
    this.jdbc = jdbc;
    this.entries = entries;
  }

  /** Whether it happened now: the wallet held enough, and nothing was held before. */
  boolean hold(Transfer.Hold hold) {
    return entries.book(HOLD, List.of(hold), parts(hold)) == 1;
  }

  /** Whether it happened now: nothing was held before, and the charge paid for nothing else. */
  boolean holdCharge(Transfer.Hold hold, UUID charge) {
    var parts = new java.util.HashMap<>(parts(hold));
    parts.put("charge", charge);
    return entries.book(HOLD_CHARGE, List.of(hold), parts) == 1;
  }

  private static Map<String, Object> parts(Transfer.Hold hold) {
    return Map.of(
        "commission", hold.ref(),
        "fan", hold.fan(),
        "unit", hold.price().unit().code(),
        "amount", hold.price().amount());
  }

  /** Whether it happened now: exactly this price was held, and nothing was decided before. */
  boolean release(Transfer.Release release) {
    var parts =
        Map.of(
            "commission", release.ref(),
            "unit", release.price().unit().code(),
            "net", release.net().amount(),
            "fee", release.fee().amount());
    return entries.book(RELEASE, List.of(release), parts) == 1;
  }

  /** How many happened now. */
  int refund(List<Transfer.Refund> refunds) {
    return entries.book(REFUND, refunds, Map.of());
  }

  /** What was ever held for these. */
  List<Transfer.Hold> heldFor(Collection<UUID> commissions) {
    return jdbc.sql(
            """
            select commission, fan, unit, amount, charge from wallet.hold
            where commission = any(:commissions::uuid[])
            """)
        .param("commissions", EntryStore.array(commissions.stream()))
        .query((row, n) -> hold(row))
        .list();
  }

  static Transfer.Hold hold(ResultSet row) throws SQLException {
    return new Transfer.Hold(
        Sql.uuid(row, "commission"),
        Sql.uuid(row, "fan"),
        Sql.money(row, "amount", "unit"),
        Sql.uuidOrNull(row, "charge"));
  }

  List<UUID> released(Collection<UUID> commissions) {
    return jdbc.sql(
            """
            select commission from wallet.hold_resolution
            where commission = any(:commissions::uuid[]) and kind = 'released'
            """)
        .param("commissions", EntryStore.array(commissions.stream()))
        .query((row, n) -> Sql.uuid(row, "commission"))
        .list();
  }

  /** The state as the view has it; null where nothing was ever held. */
  @Nullable String whereabouts(UUID commission) {
    return jdbc.sql("select state from wallet.whereabouts where commission = :commission")
        .param("commission", commission)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  Money balance(UUID owner, Unit unit) {
    return jdbc.sql(
            """
            select balance from wallet.account
            where kind = 'wallet' and owner = :owner and unit = :unit
            """)
        .param("owner", owner)
        .param("unit", unit.code())
        .query((row, n) -> new Money(row.getLong("balance"), unit))
        .optional()
        .orElse(new Money(0, unit));
  }
}
