package app.serenade.payments.sandbox;

import app.serenade.platform.Sql;
import app.serenade.platform.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sandbox's own books: what a real provider would keep elsewhere. */
@Component
class SandboxStore {
  /**
   * @param state open, paid or declined
   */
  record Payment(UUID id, Money amount, String state) {}

  private final JdbcClient jdbc;

  SandboxStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nothing where it is open already. */
  void open(UUID id, Money amount) {
    var _ =
        jdbc.sql(
                """
                insert into payments.sandbox_payment (id, amount, currency)
                values (:id, :amount, :currency)
                on conflict (id) do nothing
                """)
            .param("id", id)
            .param("amount", amount.amount())
            .param("currency", amount.unit().code())
            .update();
  }

  @Nullable Payment find(UUID id) {
    return jdbc.sql(
            "select id, amount, currency, state from payments.sandbox_payment where id = :id")
        .param("id", id)
        .query(SandboxStore::payment)
        .optional()
        .orElse(null);
  }

  /** What it gives back or pays out; whether it is new. */
  boolean openTransfer(String kind, UUID id, Money amount) {
    return jdbc.sql(
                """
                insert into payments.sandbox_transfer (id, kind, amount, currency)
                values (:id, :kind, :amount, :currency)
                on conflict (id) do nothing
                """)
            .param("id", id)
            .param("kind", kind)
            .param("amount", amount.amount())
            .param("currency", amount.unit().code())
            .update()
        == 1;
  }

  @Nullable Payment transfer(UUID id) {
    return jdbc.sql(
            "select id, amount, currency, state from payments.sandbox_transfer where id = :id")
        .param("id", id)
        .query(SandboxStore::payment)
        .optional()
        .orElse(null);
  }

  /** Whether it was still open. */
  boolean decideTransfer(UUID id, String state) {
    return jdbc.sql(
                """
                update payments.sandbox_transfer set state = :state
                where id = :id and state = 'open'
                """)
            .param("state", state)
            .param("id", id)
            .update()
        == 1;
  }

  private static Payment payment(ResultSet row, int number) throws SQLException {
    return new Payment(
        Sql.uuid(row, "id"), Sql.money(row, "amount", "currency"), row.getString("state"));
  }

  /** Whether what it was paid by takes money back. */
  boolean refunds(UUID id) {
    return jdbc.sql("select refunds from payments.sandbox_payment where id = :id")
        .param("id", id)
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  /** Whether it was still open. */
  boolean decide(UUID id, SandboxProvider.Decision decision) {
    return jdbc.sql(
                """
                update payments.sandbox_payment set state = :state, refunds = :refunds
                where id = :id and state = 'open'
                """)
            .param("state", decision.state())
            .param("refunds", decision != SandboxProvider.Decision.PAY_FOR_GOOD)
            .param("id", id)
            .update()
        == 1;
  }
}
