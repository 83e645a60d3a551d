package app.serenade.payments.stripe;

import app.serenade.platform.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is paid out to at Stripe, and what was sent to them. */
@Component
@WhereStripe
class PayeeStore {
  /**
   * One server alone is at a payout.
   *
   * @param tries how often it was refused for now
   */
  record Held(UUID payout, int tries, Instant until) {}

  private final JdbcClient jdbc;

  PayeeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Their connected account; null where they have none. */
  @Nullable String connected(UUID account, boolean live) {
    return jdbc.sql(
            "select stripe from payments.stripe_account where account = :account and live = :live")
        .param("account", account)
        .param("live", live)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /** Whose connected account this is; null where nobody's. */
  @Nullable UUID whose(String stripe) {
    return jdbc.sql("select account from payments.stripe_account where stripe = :stripe")
        .param("stripe", stripe)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  /** The first that is kept stays. */
  void connect(UUID account, boolean live, String stripe) {
    var _ =
        jdbc.sql(
                """
                insert into payments.stripe_account (account, live, stripe)
                values (:account, :live, :stripe)
                on conflict (account, live) do nothing
                """)
            .param("account", account)
            .param("live", live)
            .param("stripe", stripe)
            .update();
  }

  /** Sending, sent or refused; null where nothing was begun. */
  @Nullable String state(UUID payout) {
    return jdbc.sql("select state from payments.stripe_transfer where payout = :payout")
        .param("payout", payout)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /** Null where another server is at it, or it is decided. */
  @Nullable Held hold(UUID payout, Duration lasts) {
    return jdbc.sql(
            """
            insert into payments.stripe_transfer (payout, state, held_until)
            values (:payout, 'sending', now() + make_interval(secs => :seconds))
            on conflict (payout) do update set held_until = excluded.held_until
            where stripe_transfer.state = 'sending' and stripe_transfer.held_until < now()
            returning payout, tries, held_until
            """)
        .param("payout", payout)
        .param("seconds", (double) lasts.toSeconds())
        .query(
            (row, n) ->
                new Held(
                    Sql.uuid(row, "payout"), row.getInt("tries"), Sql.instant(row, "held_until")))
        .optional()
        .orElse(null);
  }

  /** Asked again, it goes on; by another key where it was refused under this one. */
  void release(Held held, boolean refused) {
    var _ =
        jdbc.sql(
                """
                update payments.stripe_transfer
                set held_until = '-infinity', tries = tries + case when :refused then 1 else 0 end
                where payout = :payout and state = 'sending' and held_until = :until
                """)
            .param("refused", refused)
            .param("payout", held.payout())
            .param("until", Sql.at(held.until()))
            .update();
  }

  void sent(UUID payout, String transfer) {
    var _ =
        jdbc.sql(
                """
                update payments.stripe_transfer set state = 'sent', transfer = :transfer
                where payout = :payout and state = 'sending'
                """)
            .param("transfer", transfer)
            .param("payout", payout)
            .update();
  }

  /** Whether nothing was sent nor will be: only who still holds it can say so. */
  boolean refused(Held held) {
    return jdbc.sql(
                """
                update payments.stripe_transfer set state = 'refused'
                where payout = :payout and state = 'sending'
                  and held_until = :until and held_until > now()
                """)
            .param("payout", held.payout())
            .param("until", Sql.at(held.until()))
            .update()
        == 1;
  }

  /** Whether nothing was ever begun, and nothing will be. */
  boolean refuse(UUID payout) {
    return jdbc.sql(
                """
                insert into payments.stripe_transfer (payout, state, held_until)
                values (:payout, 'refused', '-infinity')
                on conflict (payout) do nothing
                """)
            .param("payout", payout)
            .update()
        == 1;
  }
}
