package app.serenade.payments;

import app.serenade.payments.Payout.Failed;
import app.serenade.payments.Payout.Order;
import app.serenade.payments.Payout.Paid;
import app.serenade.payments.Payout.Pending;
import app.serenade.platform.Sql;
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

/** Payouts as rows. */
@NamedInterface("rooms")
@Component
public class PayoutStore {
  private static final String SELECT =
      """
      select id, account, amount, unit, paid, currency, provider, state, reason, at, decided_at
      from payments.payout
      """;

  private final JdbcClient jdbc;

  PayoutStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it is new: false where one of this id is there. */
  boolean add(Order order) {
    return jdbc.sql(
                """
                insert into payments.payout
                  (id, account, amount, unit, paid, currency, provider, at, ask_at)
                values (:id, :account, :amount, :unit, :paid, :currency, :provider, :at, :askAt)
                on conflict (id) do nothing
                """)
            .param("id", order.id())
            .param("account", order.account())
            .param("amount", order.taken().amount())
            .param("unit", order.taken().unit().code())
            .param("paid", order.paid().amount())
            .param("currency", order.paid().unit().code())
            .param("provider", order.provider())
            .param("at", Sql.at(order.at()))
            .param("askAt", Sql.at(Asking.first(order.at())))
            .update()
        == 1;
  }

  public @Nullable Payout find(UUID id) {
    return one(SELECT + "where id = :id", id);
  }

  /** Its row locked until the transaction ends. */
  @Nullable Payout lock(UUID id) {
    return one(SELECT + "where id = :id for update", id);
  }

  private @Nullable Payout one(String sql, UUID id) {
    return jdbc.sql(sql).param("id", id).query(PayoutStore::payout).optional().orElse(null);
  }

  void save(Payout payout) {
    var id = payout.order().id();
    var _ =
        switch (payout) {
          case Pending _ -> 0;
          case Paid(var order, var at) -> decide(id, "paid", null, at);
          case Failed(var order, var reason, var at) -> decide(id, "failed", reason, at);
        };
  }

  private int decide(UUID id, String state, @Nullable String reason, Instant at) {
    return jdbc.sql(
            """
            update payments.payout set state = :state, reason = :reason, decided_at = :at
            where id = :id
            """)
        .param("state", state)
        .param("reason", reason)
        .param("at", Sql.at(at))
        .param("id", id)
        .update();
  }

  /** Those of this account that are not decided. */
  public List<Order> pendingOf(UUID account) {
    return jdbc.sql(SELECT + "where account = :account and state = 'pending'")
        .param("account", account)
        .query((row, n) -> payout(row, n).order())
        .list();
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
        .query((row, n) -> payout(row, n).order())
        .list();
  }

  void askAgain(UUID id, Instant at) {
    var _ =
        jdbc.sql("update payments.payout set ask_at = :at where id = :id")
            .param("at", Sql.at(at))
            .param("id", id)
            .update();
  }

  /** Which of these are payouts of this account. */
  List<UUID> among(Collection<UUID> ids, UUID account) {
    return jdbc.sql("select id from payments.payout where id in (:ids) and account = :account")
        .param("ids", ids)
        .param("account", account)
        .query((row, n) -> Sql.uuid(row, "id"))
        .list();
  }

  private static Payout payout(ResultSet row, int number) throws SQLException {
    var order =
        new Order(
            Sql.uuid(row, "id"),
            Sql.uuid(row, "account"),
            Sql.money(row, "amount", "unit"),
            Sql.money(row, "paid", "currency"),
            row.getString("provider"),
            Sql.instant(row, "at"));
    return switch (row.getString("state")) {
      case "pending" -> new Pending(order);
      case "paid" -> new Paid(order, Sql.instant(row, "decided_at"));
      case "failed" -> new Failed(order, row.getString("reason"), Sql.instant(row, "decided_at"));
      default -> throw new IllegalStateException(row.getString("state"));
    };
  }
}
