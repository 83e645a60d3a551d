package app.serenade.payments.stripe;

import app.serenade.payments.ConfirmPayments;
import app.serenade.payments.HearEvent;
import app.serenade.payments.PayoutStore;
import app.serenade.payments.Provider.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does what an event of Stripe's means. Events come late, twice and in any order, so each only says
 * what to look at: what it has become, Stripe is asked.
 */
@Component
@WhereStripe
class StripeEvents {
  private static final Logger LOG = LoggerFactory.getLogger(StripeEvents.class);

  private final CheckoutStore sessions;
  private final Checkouts checkouts;
  private final Refunds refunds;
  private final PayeeStore payees;
  private final PayoutStore payouts;
  private final HearEvent hear;
  private final ConfirmPayments confirm;

  StripeEvents(
      CheckoutStore sessions,
      Checkouts checkouts,
      Refunds refunds,
      PayeeStore payees,
      PayoutStore payouts,
      HearEvent hear,
      ConfirmPayments confirm) {
    this.sessions = sessions;
    this.checkouts = checkouts;
    this.refunds = refunds;
    this.payees = payees;
    this.payouts = payouts;
    this.hear = hear;
    this.confirm = confirm;
  }

  /** False where it has to be told again. */
  boolean heard(String id, String type, StripeEvent event) {
    return switch (type) {
      case "checkout.session.completed",
          "checkout.session.async_payment_succeeded",
          "checkout.session.async_payment_failed",
          "checkout.session.expired" ->
          payment(id, event.about());
      case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" ->
          refund(id, type, event.about());
      case "account.updated" -> payee(event.about());
      case "charge.dispute.created", "charge.dispute.updated", "charge.dispute.closed" ->
          dispute(type, event.about());
      default -> true;
    };
  }

  /** Not ours where the account at Stripe is used for something else as well. */
  private boolean payment(String id, String session) {
    var row = sessions.ofSession(session);
    if (row == null) return true;
    var answer = checkouts.look(session);
    if (answer == null) return false;
    var _ = hear.once(StripeProvider.NAME, id, Topic.PAYMENT, row.bill(), answer);
    return true;
  }

  private boolean refund(String id, String type, String refund) {
    var row = sessions.ofRefund(refund);
    if (row == null) return true;
    var answer = refunds.look(row);
    if (answer == null) return false;
    if (type.equals("refund.failed") && "succeeded".equals(row.refundState()))
      LOG.error("{} of {} failed after it had succeeded: give it back by hand", refund, row.bill());
    var _ = hear.once(StripeProvider.NAME, id, Topic.REFUND, row.bill(), answer);
    return true;
  }

  /** What waits for this payee goes out now, if they may receive. */
  private boolean payee(String stripe) {
    var account = payees.whose(stripe);
    if (account == null) return true;
    for (var waiting : payouts.pendingOf(account)) {
      var _ = confirm.payout(account, waiting.id());
    }
    return true;
  }

  /** The money may be gone from the balance at Stripe: an operator decides what follows. */
  private static boolean dispute(String type, String dispute) {
    LOG.error(
        "{}: {}. Somebody disputes a payment: look at it in Stripe's dashboard", type, dispute);
    return true;
  }
}
