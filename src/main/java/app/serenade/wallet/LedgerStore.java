package app.serenade.wallet;

import app.serenade.platform.Ids;
import app.serenade.platform.Sql;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import app.serenade.wallet.Transfer.Leg;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Transfers as rows. A movement is one statement: a cause that happens at most once, then the
 * transfer, its entries and the balances, for the causes that happened now.
 *
 * <p>Order of locks: the wallet money leaves, or the commission's hold; then what it arrives in, by
 * place and owner.
 */
@Component
class LedgerStore {
  private static final String BOOK =
      """
      , booked as (
        insert into wallet.transfer (id, kind, ref)
        select transfer.id, :kind, cause.ref
        from cause
        join unnest(:ids::uuid[], :refs::uuid[]) as transfer (id, ref) on transfer.ref = cause.ref
        on conflict (kind, ref) do nothing
        returning id, ref
      ), leg as materialized (
        select booked.id as transfer, leg.kind, leg.owner, leg.unit, leg.amount
        from booked
        join unnest(:legRefs::uuid[], :places::text[], :owners::uuid[], :units::text[],
                    :amounts::bigint[]) as leg (ref, kind, owner, unit, amount)
          on leg.ref = booked.ref
      ), entered as (
        insert into wallet.entry (transfer, kind, owner, unit, amount)
        select transfer, kind, owner, unit, amount from leg
      ), taken as (
        update wallet.account
        set balance = account.balance + sums.amount
        from (
          select kind, owner, unit, sum(amount) as amount from leg where amount < 0 group by 1, 2, 3
        ) as sums
        where (account.kind, account.owner, account.unit) = (sums.kind, sums.owner, sums.unit)
      ), given as (
        insert into wallet.account (kind, owner, unit, balance)
        select kind, owner, unit, sum(amount)
        from leg
        where amount > 0 and kind in ('wallet', 'held', 'income')
        group by kind, owner, unit
        order by kind, owner, unit
        on conflict (kind, owner, unit) do update set balance = account.balance + excluded.balance
      )
      select count(*) from booked
      """;

  private static final String TOP_UP =
      "with cause as (select ref from unnest(:refs::uuid[]) as ref)" + BOOK;

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
      """
          + BOOK;

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
      """
          + BOOK;

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
      """
          + BOOK;

  private final JdbcClient jdbc;

  LedgerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nothing where this ref was topped up before. */
  void topUp(Transfer.TopUp topUp) {
    book(TOP_UP, List.of(topUp), Map.of());
  }

  /** Whether it happened now: the wallet held enough, and nothing was held before. */
  boolean hold(Transfer.Hold hold) {
    var cause =
        Map.of(
            "commission", hold.ref(),
            "fan", hold.fan(),
            "unit", hold.price().unit().code(),
            "amount", hold.price().amount());
    return book(HOLD, List.of(hold), cause) == 1;
  }

  /** Whether it happened now: exactly this price was held, and nothing was decided before. */
  boolean release(Transfer.Release release) {
    var cause =
        Map.of(
            "commission", release.ref(),
            "unit", release.price().unit().code(),
            "net", release.net().amount(),
            "fee", release.fee().amount());
    return book(RELEASE, List.of(release), cause) == 1;
  }

  /** How many happened now. */
  int refund(List<Transfer.Refund> refunds) {
    return book(REFUND, refunds, Map.of());
  }

  /** The refunds that would give back all that was ever held for these. */
  List<Transfer.Refund> heldFor(Collection<UUID> commissions) {
    return jdbc.sql(
            """
            select commission, fan, unit, amount from wallet.hold
            where commission = any(:commissions::uuid[])
            """)
        .param("commissions", array(commissions.stream()))
        .query(
            (row, n) ->
                new Transfer.Refund(
                    Sql.uuid(row, "commission"),
                    Sql.uuid(row, "fan"),
                    Sql.money(row, "amount", "unit")))
        .list();
  }

  List<UUID> released(Collection<UUID> commissions) {
    return jdbc.sql(
            """
            select commission from wallet.hold_resolution
            where commission = any(:commissions::uuid[]) and kind = 'released'
            """)
        .param("commissions", array(commissions.stream()))
        .query((row, n) -> Sql.uuid(row, "commission"))
        .list();
  }

  /** held, released or refunded; null where nothing was ever held. */
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

  @CanIgnoreReturnValue
  private int book(String statement, List<? extends Transfer> transfers, Map<String, ?> cause) {
    record Placed(UUID ref, Leg leg) {}
    var legs =
        transfers.stream()
            .flatMap(t -> t.legs().stream().map(leg -> new Placed(t.ref(), leg)))
            .toList();
    return jdbc.sql(statement)
        .params(cause)
        .param("kind", name(transfers.getFirst().kind()))
        .param("ids", array(transfers.stream().map(t -> Ids.next())))
        .param("refs", array(transfers.stream().map(Transfer::ref)))
        .param("legRefs", array(legs.stream().map(Placed::ref)))
        .param("places", array(legs.stream().map(p -> name(p.leg().account().place()))))
        .param("owners", array(legs.stream().map(p -> p.leg().account().owner())))
        .param("units", array(legs.stream().map(p -> p.leg().unit().code())))
        .param("amounts", array(legs.stream().map(p -> p.leg().amount())))
        .query(Integer.class)
        .single();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** As text, which the statement casts: the driver sends arrays of text as they are. */
  private static String[] array(Stream<?> values) {
    return values.map(Object::toString).toArray(String[]::new);
  }
}
