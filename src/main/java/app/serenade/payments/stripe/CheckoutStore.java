package app.serenade.payments.stripe;

import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What Stripe holds for a bill: its checkout session, and its refund. */
@Component
@WhereStripe
class CheckoutStore {
  /**
   * @param session as Stripe calls it; null until it said so
   * @param url where to pay; null until Stripe said so
   * @param closed why there will be no session; null where there may be one
   * @param refund as Stripe calls it; null until it said so
   * @param refundState pending, succeeded or failed; null where none was asked for
   */
  record Kept(
      UUID bill,
      Instant expiresAt,
      @Nullable String session,
      @Nullable String url,
      @Nullable String closed,
      @Nullable String refund,
      @Nullable String refundState) {}

  private static final String SELECT =
      """
      select bill, expires_at, session, url, closed, refund, refund_state
      from payments.stripe_session
      """;

  private final JdbcClient jdbc;

  CheckoutStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is kept of this bill, from now on where nothing was. */
  Kept open(UUID bill, Instant expiresAt) {
    var _ =
        jdbc.sql(
                """
                insert into payments.stripe_session (bill, expires_at) values (:bill, :expiresAt)
                on conflict (bill) do nothing
                """)
            .param("bill", bill)
            .param("expiresAt", Sql.at(expiresAt))
            .update();
    return jdbc.sql(SELECT + "where bill = :bill")
        .param("bill", bill)
        .query(CheckoutStore::kept)
        .single();
  }

  @Nullable Kept find(UUID bill) {
    return jdbc.sql(SELECT + "where bill = :bill")
        .param("bill", bill)
        .query(CheckoutStore::kept)
        .optional()
        .orElse(null);
  }

  @Nullable Kept ofSession(String session) {
    return jdbc.sql(SELECT + "where session = :session")
        .param("session", session)
        .query(CheckoutStore::kept)
        .optional()
        .orElse(null);
  }

  @Nullable Kept ofRefund(String refund) {
    return jdbc.sql(SELECT + "where refund = :refund")
        .param("refund", refund)
        .query(CheckoutStore::kept)
        .optional()
        .orElse(null);
  }

  /** Whether money was moved here that was none: by another provider, or with a key for tests. */
  boolean isPretended() {
    return jdbc.sql(
            """
            select exists (
              select from payments.payment
              where provider <> 'stripe' and state in ('paid', 'taken', 'bounced'))
            or exists (
              select from payments.stripe_session where starts_with(session, 'cs_test_'))
            """)
        .query(Boolean.class)
        .single();
  }

  /** Whether the payer may be sent there: not where the bill was closed meanwhile. */
  boolean made(UUID bill, String session, String url, Instant expiresAt) {
    return jdbc.sql(
                """
                update payments.stripe_session
                set session = :session, url = :url, expires_at = :expiresAt
                where bill = :bill and closed is null and (session is null or session = :session)
                """)
            .param("session", session)
            .param("url", url)
            .param("expiresAt", Sql.at(expiresAt))
            .param("bill", bill)
            .update()
        == 1;
  }

  /** Whether no payer was ever sent to a session of this bill, nor will be. */
  boolean close(UUID bill, String why) {
    return jdbc.sql(
                """
                update payments.stripe_session set closed = coalesce(closed, :why)
                where bill = :bill and session is null
                """)
            .param("why", why)
            .param("bill", bill)
            .update()
        == 1;
  }

  void refund(UUID bill, @Nullable String refund, String state) {
    var _ =
        jdbc.sql(
                """
                update payments.stripe_session set refund = :refund, refund_state = :state
                where bill = :bill
                """)
            .param("refund", refund)
            .param("state", state)
            .param("bill", bill)
            .update();
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        Sql.uuid(row, "bill"),
        Sql.instant(row, "expires_at"),
        row.getString("session"),
        row.getString("url"),
        row.getString("closed"),
        row.getString("refund"),
        row.getString("refund_state"));
  }
}
