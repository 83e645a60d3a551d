package app.serenade.commissions;

import app.serenade.commissions.Commission.Abandoned;
import app.serenade.commissions.Commission.Accepted;
import app.serenade.commissions.Commission.AwaitingPayment;
import app.serenade.commissions.Commission.Cancelled;
import app.serenade.commissions.Commission.Delivered;
import app.serenade.commissions.Commission.Requested;
import app.serenade.platform.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Commissions as rows: one table, a column for the state, a check for what each state has. */
@NamedInterface("rooms")
@Component
public class CommissionStore {
  private final JdbcClient jdbc;

  CommissionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A commission whose row is locked until the transaction ends.
   *
   * @param now the database's time, read once the lock was had
   * @param transition how many transitions it has behind it
   */
  public record Locked(Commission commission, int transition, Instant now) {}

  public @Nullable Locked lock(UUID id) {
    return jdbc.sql(
            """
            with locked as materialized (
              select %s from commissions.commission where id = :id for update
            )
            select locked.*, platform.now() as now from locked
            """
                .formatted(CommissionRow.COLUMNS))
        .param("id", id)
        .query(CommissionRow::locked)
        .optional()
        .orElse(null);
  }

  /** The fan's unpaid commission of this creator, if there is one; its row locked. */
  @Nullable Locked lockAwaiting(UUID fan, UUID creator) {
    return jdbc.sql(
            """
            with locked as materialized (
              select %s from commissions.commission
               where fan = :fan and creator = :creator and state = 'awaiting_payment'
                 for update
            )
            select locked.*, platform.now() as now from locked
            """
                .formatted(CommissionRow.COLUMNS))
        .param("fan", fan)
        .param("creator", creator)
        .query(CommissionRow::locked)
        .optional()
        .orElse(null);
  }

  /**
   * Adds one that awaits payment, due after the given time; null where this fan has an unpaid one
   * of this creator already.
   */
  @Nullable AwaitingPayment add(Terms terms, Duration toPay) {
    return confirmed(
            """
                insert into commissions.commission (
                  id, fan, creator, state, due_at, placed_at,
                  for_whom, addressed_as, said_as, occasion, needed_by, wishes, may_publish,
                  amount, unit, fee_percent, coins_per_unit, answer_seconds, deliver_seconds,
                  claim_seconds, promised_seconds, description)
                select :id, :fan, :creator, 'awaiting_payment', now + make_interval(secs => :pay), now,
                       :for_whom, :addressed_as, :said_as, :occasion, :needed_by, :wishes, :may_publish,
                       :amount, :unit, :fee, :coins, :answer, :deliver, :claim, :promised, :description
                  from platform.now() as now
                on conflict (fan, creator) where state = 'awaiting_payment' do nothing
                returning due_at
                """,
            terms,
            toPay)
        .param("fan", terms.fan())
        .param("creator", terms.creator())
        .query((row, n) -> CommissionRow.placed(terms, row))
        .optional()
        .orElse(null);
  }

  /** A locked one that awaits payment was confirmed again: in other words, under other terms. */
  AwaitingPayment change(Terms terms, Duration toPay) {
    return confirmed(
            """
            update commissions.commission
               set due_at = now + make_interval(secs => :pay), placed_at = now,
                   for_whom = :for_whom, addressed_as = :addressed_as, said_as = :said_as,
                   occasion = :occasion, needed_by = :needed_by, wishes = :wishes,
                   may_publish = :may_publish, amount = :amount, unit = :unit, fee_percent = :fee,
                   coins_per_unit = :coins, answer_seconds = :answer, deliver_seconds = :deliver,
                   claim_seconds = :claim, promised_seconds = :promised, description = :description
              from platform.now() as now
             where id = :id and state = 'awaiting_payment'
            returning due_at
            """,
            terms,
            toPay)
        .query((row, n) -> CommissionRow.placed(terms, row))
        .single();
  }

  private JdbcClient.StatementSpec confirmed(String sql, Terms terms, Duration toPay) {
    var brief = terms.brief();
    return jdbc.sql(sql)
        .param("id", terms.id())
        .param("pay", toPay.toSeconds())
        .param("for_whom", CommissionRow.word(brief.forWhom()))
        .param("addressed_as", brief.addressedAs())
        .param("said_as", brief.saidAs())
        .param("occasion", CommissionRow.word(brief.occasion()))
        .param("needed_by", brief.neededBy(), java.sql.Types.DATE)
        .param("wishes", brief.wishes())
        .param("may_publish", brief.mayPublish())
        .param("amount", terms.price().amount())
        .param("unit", terms.price().unit().code())
        .param("fee", terms.feePercent())
        .param("coins", terms.coinsPerUnit())
        .param("answer", terms.toAnswer().toSeconds())
        .param("deliver", terms.toDeliver().toSeconds())
        .param("claim", terms.claimWindow().toSeconds())
        .param("promised", terms.promisedLength().toSeconds())
        .param("description", terms.description());
  }

  /** Writes the state a locked commission has reached. */
  void save(Locked before, Commission reached) {
    var changed =
        switch (reached) {
          case AwaitingPayment a -> throw new IllegalStateException("nothing leads to " + a.id());
          case Requested r -> move(before, r, "requested_at", r.dueAt(), null);
          case Accepted a -> move(before, a, "accepted_at", a.dueAt(), null);
          case Delivered d -> move(before, d, "delivered_at", null, d.asset());
          case Cancelled c -> end(before, c, CommissionRow.word(c.reason()), c.why());
          case Abandoned a -> end(before, a, null, "");
        };
    if (changed != 1) throw new IllegalStateException("not stored: " + reached.id());
  }

  private int move(
      Locked before,
      Commission reached,
      String stamp,
      @Nullable Instant dueAt,
      @Nullable UUID asset) {
    return jdbc.sql(
            """
            update commissions.commission
               set state = :state, transition = transition + 1, %s = :now, due_at = :due, asset = :asset
             where id = :id and transition = :transition
            """
                .formatted(stamp))
        .param("state", CommissionRow.state(reached))
        .param("now", Sql.at(before.now()))
        .param("due", dueAt == null ? null : Sql.at(dueAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("asset", asset, java.sql.Types.OTHER)
        .param("id", before.commission().id())
        .param("transition", before.transition())
        .update();
  }

  private int end(Locked before, Commission reached, @Nullable String reason, String why) {
    return jdbc.sql(
            """
            update commissions.commission
               set state = :state, transition = transition + 1, ended_at = :now, due_at = null,
                   reason = :reason, why = :why
             where id = :id and transition = :transition
            """)
        .param("state", CommissionRow.state(reached))
        .param("now", Sql.at(before.now()))
        .param("reason", reason, java.sql.Types.VARCHAR)
        .param("why", why)
        .param("id", before.commission().id())
        .param("transition", before.transition())
        .update();
  }
}
