package app.serenade.payments;

import app.serenade.payments.TopUp.Bounced;
import app.serenade.payments.TopUp.Failed;
import app.serenade.payments.TopUp.Order;
import app.serenade.payments.TopUp.Paid;
import app.serenade.payments.TopUp.Pending;
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

/** Top-ups as rows, and the events that were heard of them. */
@NamedInterface("rooms")
@Component
public class TopUpStore {
  /** What is to be given back, and since when. */
  record ToGiveBack(Order order, Instant since) {}

  private static final String SELECT =
      """
      select id, account, coins, price, currency, provider, state, reason, next, at, decided_at,
             returned_at, credited
      from payments.top_up
      """;

  private final JdbcClient jdbc;

  TopUpStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds it, unless one of this id is there; answers the one that is there now. */
  TopUp addOrFind(Order order) {
    var _ =
        jdbc.sql(
                """
                insert into payments.top_up
                  (id, account, coins, price, currency, provider, state, next, at, ask_at)
                values (:id, :account, :coins, :price, :currency, :provider, 'pending', :next, :at,
                        :askAt)
                on conflict (id) do nothing
                """)
            .param("id", order.id())
            .param("account", order.account())
            .param("coins", order.coins().amount())
            .param("price", order.price().amount())
            .param("currency", order.price().unit().code())
            .param("provider", order.provider())
            .param("next", order.next())
            .param("at", Sql.at(order.at()))
            .param("askAt", Sql.at(Asking.first(order.at())))
            .update();
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", order.id())
        .query(TopUpStore::topUp)
        .single();
  }

  /** Somebody else's is not found. */
  public @Nullable TopUp find(UUID id, UUID account) {
    return jdbc.sql(SELECT + "where id = :id and account = :account")
        .param("id", id)
        .param("account", account)
        .query(TopUpStore::topUp)
        .optional()
        .orElse(null);
  }

  /** Its row locked until the transaction ends. */
  @Nullable TopUp lock(UUID id) {
    return jdbc.sql(SELECT + "where id = :id for update")
        .param("id", id)
        .query(TopUpStore::topUp)
        .optional()
        .orElse(null);
  }

  void save(TopUp topUp) {
    var _ =
        switch (topUp) {
          case Pending _ -> 0;
          case Paid(var order, var at) -> decide(order.id(), "paid", null, at);
          case Failed(var order, var reason, var at) -> decide(order.id(), "failed", reason, at);
          case Bounced bounced -> decide(bounced.order().id(), "bounced", null, bounced.at());
        };
  }

  private int decide(UUID id, String state, @Nullable String reason, Instant at) {
    return jdbc.sql(
            """
            update payments.top_up
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
                update payments.top_up set returned_at = :at, credited = :coins
                where id = :id and returned_at is null and state = 'bounced'
                """)
            .param("at", Sql.at(back.at()))
            .param("coins", back.coins() == null ? null : back.coins().amount())
            .param("id", id)
            .update()
        == 1;
  }

  /** How many of this account are not decided. */
  int open(UUID account) {
    return jdbc.sql(
            "select count(*) from payments.top_up where account = :account and state = 'pending'")
        .param("account", account)
        .query(Integer.class)
        .single();
  }

  /** Which of these are top-ups of this account. */
  List<UUID> among(Collection<UUID> ids, UUID account) {
    return jdbc.sql("select id from payments.top_up where id in (:ids) and account = :account")
        .param("ids", ids)
        .param("account", account)
        .query((row, n) -> Sql.uuid(row, "id"))
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
        .query((row, n) -> topUp(row, n).order())
        .list();
  }

  /** Those whose money the ledger has set aside to be given back, and that are due to be asked. */
  List<ToGiveBack> toGiveBack(Instant now, int limit) {
    return jdbc.sql(
            """
            select id, account, coins, price, currency, provider, state, reason, next, at,
                   decided_at, returned_at, credited, clearing.since
            from payments.top_up
            join wallet.clearing on clearing.kind = 'refunding' and clearing.ref = top_up.id
            where ask_at <= :now
            order by ask_at
            limit :limit
            """)
        .param("now", Sql.at(now))
        .param("limit", limit)
        .query((row, n) -> new ToGiveBack(topUp(row, n).order(), Sql.instant(row, "since")))
        .list();
  }

  void askAgain(UUID id, Instant at) {
    var _ =
        jdbc.sql("update payments.top_up set ask_at = :at where id = :id")
            .param("at", Sql.at(at))
            .param("id", id)
            .update();
  }

  /** Whether this event is heard for the first time. */
  boolean hear(String provider, String event, UUID about, Instant at) {
    return jdbc.sql(
                """
                insert into payments.event (provider, id, about, at)
                values (:provider, :event, :about, :at)
                on conflict do nothing
                """)
            .param("provider", provider)
            .param("event", event)
            .param("about", about)
            .param("at", Sql.at(at))
            .update()
        == 1;
  }

  private static TopUp topUp(ResultSet row, int number) throws SQLException {
    var order =
        new Order(
            Sql.uuid(row, "id"),
            Sql.uuid(row, "account"),
            Money.coins(row.getLong("coins")),
            Sql.money(row, "price", "currency"),
            row.getString("provider"),
            row.getString("next"),
            Sql.instant(row, "at"));
    return switch (row.getString("state")) {
      case "pending" -> new Pending(order);
      case "paid" -> new Paid(order, Sql.instant(row, "decided_at"));
      case "failed" -> new Failed(order, row.getString("reason"), Sql.instant(row, "decided_at"));
      case "bounced" -> new Bounced(order, Sql.instant(row, "decided_at"), ChargeStore.back(row));
      default -> throw new IllegalStateException(row.getString("state"));
    };
  }
}
