package app.serenade.payments.stripe;

import app.serenade.payments.Bill;
import app.serenade.payments.Provider.Answer;
import app.serenade.payments.stripe.CheckoutStore.Kept;
import app.serenade.payments.stripe.StripeCalls.Said;
import com.stripe.StripeClient;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.RefundService;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives back all of a bill that was paid, once: before a refund is made, Stripe is asked whether
 * there is one, for it remembers the key of a request for a day only.
 */
@Component
@WhereStripe
class Refunds {
  /** The code of a payment that cannot be given back at all. */
  private static final String NEVER = "charge_not_refundable";

  private static final long LISTED = 20;
  private static final Logger LOG = LoggerFactory.getLogger(Refunds.class);

  private final CheckoutStore kept;
  private final Checkouts checkouts;
  private final RefundService refunds;

  Refunds(CheckoutStore kept, Checkouts checkouts, StripeClient stripe) {
    this.kept = kept;
    this.checkouts = checkouts;
    this.refunds = stripe.v1().refunds();
  }

  Answer giveBack(Bill bill) {
    var row = kept.find(bill.id());
    if (row == null || row.session() == null)
      throw new IllegalStateException("not paid by Stripe: " + bill.id());
    if ("failed".equals(row.refundState())) return new Answer.Failed("refused");
    var answer = row.refund() == null ? begin(bill, row.session()) : look(row);
    return answer == null ? new Answer.Open() : answer;
  }

  /** What Stripe says of the refund it is known to make; null where it does not. */
  @Nullable Answer look(Kept row) {
    var refund = Objects.requireNonNull(row.refund());
    var said = StripeCalls.ask(refund, () -> refunds.retrieve(refund));
    return said instanceof Said.Done<Refund>(var found) ? answer(row.bill(), found) : null;
  }

  private @Nullable Answer begin(Bill bill, String session) {
    var intent = checkouts.intent(session);
    if (intent == null) return null;
    var of = RefundListParams.builder().setPaymentIntent(intent).setLimit(LISTED).build();
    var said = StripeCalls.ask("refunds of " + intent, () -> refunds.list(of));
    if (!(said instanceof Said.Done<StripeCollection<Refund>>(var listed))) return null;
    var known = known(bill, listed.getData());
    return known == null ? make(bill, intent) : answer(bill.id(), known);
  }

  /** Ours, or one of all of it that an operator made at Stripe. */
  private static @Nullable Refund known(Bill bill, List<Refund> listed) {
    for (var refund : listed) if (isOf(refund, bill.id())) return refund;
    for (var refund : listed)
      if (refund.getAmount() == StripeUnits.amount(bill.price()) && !isFailed(refund))
        return refund;
    return null;
  }

  private static boolean isOf(Refund refund, UUID bill) {
    var about = refund.getMetadata();
    return about != null && bill.toString().equals(about.get("bill"));
  }

  private @Nullable Answer make(Bill bill, String intent) {
    var asked =
        RefundCreateParams.builder()
            .setPaymentIntent(intent)
            .putMetadata("bill", bill.id().toString())
            .build();
    var once = StripeCalls.once("refund-" + bill.id());
    var said = StripeCalls.ask("the refund of " + bill.id(), () -> refunds.create(asked, once));
    return switch (said) {
      case Said.Done(var refund) -> answer(bill.id(), refund);
      case Said.Refused(var code) -> code.equals(NEVER) ? never(bill) : null;
      case Said.Unsure() -> null;
    };
  }

  private Answer never(Bill bill) {
    kept.refund(bill.id(), null, "failed");
    return new Answer.Failed("refused");
  }

  private Answer answer(UUID bill, Refund refund) {
    if (isFailed(refund)) {
      kept.refund(bill, refund.getId(), "failed");
      return new Answer.Failed("refused");
    }
    var amount = StripeUnits.money(refund.getAmount(), refund.getCurrency());
    var done = "succeeded".equals(refund.getStatus());
    kept.refund(bill, refund.getId(), done ? "succeeded" : "pending");
    if (amount == null)
      LOG.error("{} gives back {} {}", refund.getId(), refund.getAmount(), refund.getCurrency());
    return done && amount != null ? new Answer.Paid(amount) : new Answer.Open();
  }

  private static boolean isFailed(Refund refund) {
    return "failed".equals(refund.getStatus()) || "canceled".equals(refund.getStatus());
  }
}
