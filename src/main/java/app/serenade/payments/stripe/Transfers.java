package app.serenade.payments.stripe;

import app.serenade.payments.Payout;
import app.serenade.payments.Provider.Answer;
import app.serenade.payments.stripe.PayeeStore.Held;
import app.serenade.payments.stripe.StripeCalls.Said;
import com.stripe.StripeClient;
import com.stripe.model.Account;
import com.stripe.model.StripeCollection;
import com.stripe.model.Transfer;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;
import com.stripe.service.TransferService;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends a payout to its connected account by one transfer, once that may receive. One server at a
 * time is at it, and first asks whether the transfer is there: an answer may have been lost. It
 * failed only where Stripe refused it and nothing was sent.
 */
@Component
@WhereStripe
class Transfers {
  /** Longer than all calls of one try take. */
  static final Duration HELD = Duration.ofMinutes(5);

  /** What may be otherwise tomorrow: the operator's balance, or what the payee has to show. */
  private static final Set<String> LATER =
      Set.of("balance_insufficient", "insufficient_capabilities_for_transfer", "lock_timeout");

  private static final Logger LOG = LoggerFactory.getLogger(Transfers.class);

  private final PayeeStore store;
  private final Payees payees;
  private final TransferService transfers;

  Transfers(PayeeStore store, Payees payees, StripeClient stripe) {
    this.store = store;
    this.payees = payees;
    this.transfers = stripe.v1().transfers();
  }

  Answer ask(Payout.Order payout) {
    var state = store.state(payout.id());
    if ("sent".equals(state)) return new Answer.Paid(payout.paid());
    if ("refused".equals(state)) return new Answer.Failed("refused");
    var stripe = payees.connected(payout.account());
    var account = stripe == null ? null : payees.look(stripe);
    if (account == null) return new Answer.Open();
    if (isRejected(account) && store.refuse(payout.id())) return new Answer.Failed("refused");
    return state != null || mayReceive(account)
        ? alone(payout, account.getId())
        : new Answer.Open();
  }

  private static boolean mayReceive(Account account) {
    var able = account.getCapabilities();
    return able != null
        && "active".equals(able.getTransfers())
        && Boolean.TRUE.equals(account.getPayoutsEnabled());
  }

  private static boolean isRejected(Account account) {
    var missing = account.getRequirements();
    return missing != null
        && missing.getDisabledReason() != null
        && missing.getDisabledReason().startsWith("rejected");
  }

  private Answer alone(Payout.Order payout, String stripe) {
    var held = store.hold(payout.id(), HELD);
    if (held == null) return new Answer.Open();
    var answer = send(payout, stripe, held);
    return answer == null ? new Answer.Open() : answer;
  }

  private @Nullable Answer send(Payout.Order payout, String stripe, Held held) {
    var of = TransferListParams.builder().setTransferGroup(group(payout.id())).build();
    var said = StripeCalls.ask("transfers of " + payout.id(), () -> transfers.list(of));
    if (said instanceof Said.Done<StripeCollection<Transfer>>(var listed)) {
      if (!listed.getData().isEmpty()) return sent(payout, listed.getData().getFirst());
      return make(payout, stripe, held);
    }
    store.release(held, false);
    return null;
  }

  private @Nullable Answer make(Payout.Order payout, String stripe, Held held) {
    var once = StripeCalls.once("payout-" + payout.id() + "-" + held.tries());
    var said =
        StripeCalls.ask(
            "payout " + payout.id(), () -> transfers.create(asked(payout, stripe), once));
    return switch (said) {
      case Said.Done(var transfer) -> sent(payout, transfer);
      case Said.Refused(var code) -> refused(payout, code, held);
      case Said.Unsure() -> {
        store.release(held, false);
        yield null;
      }
    };
  }

  private static TransferCreateParams asked(Payout.Order payout, String stripe) {
    return TransferCreateParams.builder()
        .setAmount(StripeUnits.amount(payout.paid()))
        .setCurrency(StripeUnits.currency(payout.paid()))
        .setDestination(stripe)
        .setTransferGroup(group(payout.id()))
        .putMetadata("payout", payout.id().toString())
        .build();
  }

  private static String group(UUID payout) {
    return "payout-" + payout;
  }

  private @Nullable Answer sent(Payout.Order payout, Transfer transfer) {
    var amount = StripeUnits.money(transfer.getAmount(), transfer.getCurrency());
    if (payout.paid().equals(amount)) store.sent(payout.id(), transfer.getId());
    else LOG.error("{} sends another amount than payout {}: {}", transfer, payout.id(), amount);
    return amount == null ? null : new Answer.Paid(amount);
  }

  /** Asked with another key the next time: under this one Stripe would repeat its refusal. */
  private @Nullable Answer refused(Payout.Order payout, String code, Held held) {
    if (LATER.contains(code)) {
      LOG.error("payout {} of {} has to wait: {}", payout.id(), payout.paid(), code);
      store.release(held, true);
      return null;
    }
    return store.refused(held) ? new Answer.Failed("refused") : null;
  }
}
