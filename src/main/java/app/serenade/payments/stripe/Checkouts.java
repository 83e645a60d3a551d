package app.serenade.payments.stripe;

import app.serenade.payments.Bill;
import app.serenade.payments.Provider;
import app.serenade.payments.Provider.Answer;
import app.serenade.payments.TopUpStore;
import app.serenade.payments.stripe.CheckoutStore.Kept;
import app.serenade.payments.stripe.StripeCalls.Said;
import app.serenade.platform.Instance;
import com.stripe.StripeClient;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.AdaptivePricing;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.stripe.service.checkout.SessionService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Checkout sessions: each bill has one, ever, so that nobody can pay it twice. One that expires
 * unpaid ends its bill, and whoever tries again does so with a bill of its own. To a session whose
 * making was not answered nobody was sent; asked for again, it is the same one.
 */
@Component
@WhereStripe
class Checkouts {
  /** As Stripe has it; so long, too, it remembers the key by which a session is made once. */
  private static final Duration LIVES = Duration.ofHours(24);

  private static final Logger LOG = LoggerFactory.getLogger(Checkouts.class);

  private final CheckoutStore kept;
  private final SessionService sessions;
  private final TopUpStore topUps;
  private final Instance instance;
  private final Clock clock;

  Checkouts(
      CheckoutStore kept, StripeClient stripe, TopUpStore topUps, Instance instance, Clock clock) {
    this.kept = kept;
    this.sessions = stripe.v1().checkout().sessions();
    this.topUps = topUps;
    this.instance = instance;
    this.clock = clock;
  }

  /** Where to pay, or our page that says what became of it. */
  String address(Bill bill) {
    var row = open(bill.id());
    if (isOver(row)) return back(bill);
    return row.url() == null ? made(bill) : row.url();
  }

  private Kept open(UUID bill) {
    return kept.open(bill, clock.instant().plus(LIVES));
  }

  private boolean isOver(Kept row) {
    return row.closed() != null || clock.instant().isAfter(row.expiresAt());
  }

  private String made(Bill bill) {
    var once = StripeCalls.once("checkout-" + bill.id());
    var said =
        StripeCalls.ask("the checkout of " + bill.id(), () -> sessions.create(asked(bill), once));
    return switch (said) {
      case Said.Done(var session) -> made(bill, session);
      case Said.Refused(var code) -> {
        var _ = kept.close(bill.id(), "refused");
        yield back(bill);
      }
      case Said.Unsure() -> throw new Provider.Unreachable();
    };
  }

  private String made(Bill bill, Session session) {
    var expiresAt = Instant.ofEpochSecond(session.getExpiresAt());
    if (kept.made(bill.id(), session.getId(), session.getUrl(), expiresAt)) return session.getUrl();
    var _ = expire(session.getId());
    return back(bill);
  }

  /** Nothing but the bill decides what is asked, so that asked again it is the same. */
  private SessionCreateParams asked(Bill bill) {
    var id = bill.id().toString();
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.PAYMENT)
        .setClientReferenceId(id)
        .putMetadata("bill", id)
        .setPaymentIntentData(PaymentIntentData.builder().putMetadata("bill", id).build())
        .addLineItem(item(bill))
        .setAdaptivePricing(AdaptivePricing.builder().setEnabled(false).build())
        .setSuccessUrl(instance.publicUrl().resolve(back(bill)).toString())
        .setCancelUrl(instance.publicUrl().resolve(back(bill)).toString())
        .build();
  }

  private LineItem item(Bill bill) {
    return LineItem.builder()
        .setQuantity(1L)
        .setPriceData(
            LineItem.PriceData.builder()
                .setCurrency(StripeUnits.currency(bill.price()))
                .setUnitAmount(StripeUnits.amount(bill.price()))
                .setProductData(
                    LineItem.PriceData.ProductData.builder().setName(instance.name()).build())
                .build())
        .build();
  }

  private String back(Bill bill) {
    var topUp = topUps.find(bill.id(), bill.payer()) != null;
    return (topUp ? "/top-ups/" : "/charges/") + bill.id() + "/return";
  }

  /** What has become of the payment; open also where Stripe does not say. */
  Answer ask(Bill bill) {
    var row = kept.find(bill.id());
    if (row == null) return new Answer.Open();
    if (row.session() == null) return isOver(row) ? unmade(row, "expired") : new Answer.Open();
    var said = look(row.session());
    return said == null ? new Answer.Open() : said;
  }

  /** No payer was sent to a session, nor will be: nothing can have been paid. */
  private Answer unmade(Kept row, String why) {
    if (!kept.close(row.bill(), why)) return new Answer.Open();
    return new Answer.Failed(row.closed() == null ? why : row.closed());
  }

  /** What Stripe says of a session; null where it does not. */
  @Nullable Answer look(String session) {
    var whole = SessionRetrieveParams.builder().addExpand("payment_intent").build();
    var said = StripeCalls.ask(session, () -> sessions.retrieve(session, whole));
    return said instanceof Said.Done<Session>(var found) ? answer(found) : null;
  }

  /** The payment's own identity at Stripe; null where Stripe does not say. */
  @Nullable String intent(String session) {
    var said = StripeCalls.ask(session, () -> sessions.retrieve(session));
    return said instanceof Said.Done<Session>(var found) ? found.getPaymentIntent() : null;
  }

  /** Nobody can pay any more; what became of it until now. */
  Answer close(Bill bill) {
    var row = open(bill.id());
    if (row.session() == null) return unmade(row, "expired");
    return expire(row.session()) instanceof Said.Done<Session>(var expired)
        ? answer(expired)
        : ask(bill);
  }

  private Said<Session> expire(String session) {
    return StripeCalls.ask("the end of " + session, () -> sessions.expire(session));
  }

  private static Answer answer(Session session) {
    if ("paid".equals(session.getPaymentStatus())) return paid(session);
    return switch (session.getStatus()) {
      case "expired" -> new Answer.Failed("expired");
      case "complete" -> isDeclined(session) ? new Answer.Failed("declined") : new Answer.Open();
      default -> new Answer.Open();
    };
  }

  private static Answer paid(Session session) {
    var amount = StripeUnits.money(session.getAmountTotal(), session.getCurrency());
    if (amount != null) return new Answer.Paid(amount);
    LOG.error(
        "{} was paid with {} {}", session.getId(), session.getAmountTotal(), session.getCurrency());
    return new Answer.Open();
  }

  /** Paid by something that takes days, and came back: Stripe takes no other for this session. */
  private static boolean isDeclined(Session session) {
    var payment = session.getPaymentIntentObject();
    if (payment == null) return false;
    return switch (payment.getStatus()) {
      case "requires_payment_method", "canceled" -> true;
      default -> false;
    };
  }
}
