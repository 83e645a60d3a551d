package app.serenade.payments;

import app.serenade.payments.Charge.Bounced;
import app.serenade.payments.Charge.Failed;
import app.serenade.payments.Charge.Order;
import app.serenade.payments.Charge.Pending;
import app.serenade.payments.Charge.Taken;
import app.serenade.platform.Sql;
import app.serenade.platform.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Charges as rows. */
@NamedInterface("rooms")
@Component
public class ChargeStore {
  /** What is to be given back, and since when. */
  record ToGiveBack(Order order, Instant since) {}

  private static final String SELECT =
      """
      select id, ref, account, amount, currency, provider, state, reason, next, at, decided_at,
             returned_at, credited,
             exists (select from wallet.clearing
                     where clearing.kind = 'refunding' and clearing.ref = charge.id) as goes_back
      from payments.charge
      """;

  private final JdbcClient jdbc;

  ChargeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The pending charge of this price for this ref: the one given where there was none. */
  Order addOrFind(Order order) {
    var _ =
        jdbc.sql(
                """
                insert into payments.charge
                  (id, ref, account, amount, currency, provider, next, at, ask_at)
                values (:id, :ref, :account, :amount, :currency, :provider, :next, :at, :askAt)
                on conflict (ref, amount, currency) where state = 'pending' do nothing
                """)
            .param("id", order.id())
            .param("ref", order.ref())
            .param("account", order.account())
            .param("amount", order.price().amount())
            .param("currency", order.price().unit().code())
            .param("provider", order.provider())
            .param("next", order.next())
            .param("at", Sql.at(order.at()))
            .param("askAt", Sql.at(Asking.first(order.at())))
            .update();
    return jdbc.sql(
            SELECT
                + """
                where ref = :ref and amount = :amount and currency = :currency and state = 'pending'
                """)
        .param("ref", order.ref())
        .param("amount", order.price().amount())
        .param("currency", order.price().unit().code())
        .query(ChargeStore::charge)
        .single()
        .order();
  }

  public @Nullable Charge find(UUID id) {
    return one(SELECT + "where id = :id", id);
  }

  /** Its row locked until the transaction ends. */
  @Nullable Charge lock(UUID id) {
    return one(SELECT + "where id = :id for update", id);
  }

  private @Nullable Charge one(String sql, UUID id) {
    return jdbc.sql(sql).param("id", id).query(ChargeStore::charge).optional().orElse(null);
  }

  void save(Charge charge) {
    var id = charge.order().id();
    var _ =
        switch (charge) {
          case Pending _ -> 0;
          case Failed(var order, var reason, var at) -> decide(id, "failed", reason, at);
          case Taken taken -> decide(id, "taken", null, taken.at());
          case Bounced bounced -> decide(id, "bounced", bounced.reason(), bounced.at());
        };
  }

  private int decide(UUID id, String state, @Nullable String reason, Instant at) {
    return jdbc.sql(
            """
            update payments.charge
            set state = :state, reason = :reason, decided_at = :at, ask_at = :at
            where id = :id
            """)
        .param("state", state)
        .param("reason", reason)
        .param("at", Sql.at(at))
        .param("id", id)
        .update();
  }

  /** Whether that it came back is new. */
  boolean returned(UUID id, Charge.Back back) {
    return jdbc.sql(
                """
                update payments.charge set returned_at = :at, credited = :coins
                where id = :id and returned_at is null and state in ('taken', 'bounced')
                """)
            .param("at", Sql.at(back.at()))
            .param("coins", back.coins() == null ? null : back.coins().amount())
            .param("id", id)
            .update()
        == 1;
  }

  /** Those that are due to be asked for, longest due first. */
  List<Order> toAsk(Instant now, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where state = 'pending' and ask_at <= :now
                order by ask_at
                limit :limit
                """)
        .param("now", Sql.at(now))
        .param("limit", limit)
        .query((row, n) -> charge(row, n).order())
        .list();
  }

  /** Those whose money the ledger has set aside to be given back, and that are due to be asked. */
  List<ToGiveBack> toGiveBack(Instant now, int limit) {
    return jdbc.sql(
            """
            select id, charge.ref, account, charge.amount, currency, provider, state, reason, next, at,
                   decided_at, returned_at, credited, true as goes_back, clearing.since
            from payments.charge
            join wallet.clearing on clearing.kind = 'refunding' and clearing.ref = charge.id
            where ask_at <= :now
            order by ask_at
            limit :limit
            """)
        .param("now", Sql.at(now))
        .param("limit", limit)
        .query((row, n) -> new ToGiveBack(charge(row, n).order(), Sql.instant(row, "since")))
        .list();
  }

  /** Those whose money is on its way back to this account, the newest first. */
  public List<Order> goingBack(UUID account, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where account = :account and id in (
                  select ref from wallet.clearing where kind = 'refunding')
                order by at desc
                limit :limit
                """)
        .param("account", account)
        .param("limit", limit)
        .query((row, n) -> charge(row, n).order())
        .list();
  }

  void askAgain(UUID id, Instant at) {
    var _ =
        jdbc.sql("update payments.charge set ask_at = :at where id = :id")
            .param("at", Sql.at(at))
            .param("id", id)
            .update();
  }

  /** Which of these are charges of this account. */
  List<UUID> among(Collection<UUID> ids, UUID account) {
    return jdbc.sql("select id from payments.charge where id in (:ids) and account = :account")
        .param("ids", ids)
        .param("account", account)
        .query((row, n) -> Sql.uuid(row, "id"))
        .list();
  }

  private static Charge charge(ResultSet row, int number) throws SQLException {
    var order =
        new Order(
            Sql.uuid(row, "id"),
            Sql.uuid(row, "ref"),
            Sql.uuid(row, "account"),
            Sql.money(row, "amount", "currency"),
            row.getString("provider"),
            row.getString("next"),
            Sql.instant(row, "at"));
    return switch (row.getString("state")) {
      case "pending" -> new Pending(order);
      case "failed" -> new Failed(order, row.getString("reason"), Sql.instant(row, "decided_at"));
      case "taken" ->
          new Taken(order, Sql.instant(row, "decided_at"), row.getBoolean("goes_back"), back(row));
      case "bounced" ->
          new Bounced(order, row.getString("reason"), Sql.instant(row, "decided_at"), back(row));
      default -> throw new IllegalStateException(row.getString("state"));
    };
  }

  static Charge.@Nullable Back back(ResultSet row) throws SQLException {
    var at = Sql.instantOrNull(row, "returned_at");
    var coins = row.getObject("credited", Long.class);
    return at == null ? null : new Charge.Back(at, coins == null ? null : Money.coins(coins));
  }
}
