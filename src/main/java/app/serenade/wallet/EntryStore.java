package app.serenade.wallet;

import app.serenade.platform.Ids;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Transfers as rows. A movement is one statement: a cause that happens at most once, then the
 * transfer, its entries and the balances, for the causes that happened now.
 *
 * <p>Order of locks: the account money leaves, or the commission's hold; then what it arrives in,
 * by place and owner.
 */
@Component
class EntryStore {
  /** A cause that needs no record of its own: that the transfer is new is enough. */
  static final String ONCE = "with cause as (select ref from unnest(:refs::uuid[]) as ref)";

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
          select kind, owner, unit, sum(amount) as amount from leg
          where case kind when 'debt' then amount > 0 else amount < 0 end group by 1, 2, 3
        ) as sums
        where (account.kind, account.owner, account.unit) = (sums.kind, sums.owner, sums.unit)
      ), given as (
        insert into wallet.account (kind, owner, unit, balance)
        select kind, owner, unit, sum(amount)
        from leg
        where amount > 0 and kind in ('wallet', 'held', 'income', 'refunding', 'paying_out')
           or amount < 0 and kind = 'debt'
        group by kind, owner, unit
        order by kind, owner, unit
        on conflict (kind, owner, unit) do update set balance = account.balance + excluded.balance
      )
      select count(*) from booked
      """;

  private final JdbcClient jdbc;

  EntryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Once per kind and ref; whether it happened now. */
  @CanIgnoreReturnValue
  boolean once(Transfer transfer) {
    return book(ONCE, List.of(transfer), Map.of()) == 1;
  }

  /**
   * How many happened now.
   *
   * @param cause begins the statement; it ends with a named query "cause" of refs
   */
  @CanIgnoreReturnValue
  int book(String cause, List<? extends Transfer> transfers, Map<String, ?> with) {
    record Placed(UUID ref, Leg leg) {}
    var legs =
        transfers.stream()
            .flatMap(t -> t.legs().stream().map(leg -> new Placed(t.ref(), leg)))
            .toList();
    return jdbc.sql(cause + BOOK)
        .params(with)
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

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** As text, which the statement casts: the driver sends arrays of text as they are. */
  static String[] array(Stream<?> values) {
    return values.map(Object::toString).toArray(String[]::new);
  }
}
