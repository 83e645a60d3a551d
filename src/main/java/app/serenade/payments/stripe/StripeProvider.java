package app.serenade.payments.stripe;

import app.serenade.payments.Bill;
import app.serenade.payments.Payout;
import app.serenade.payments.Provider;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Moves real money by Stripe: paid on its checkout page, given back by refunds, paid out by
 * transfers to connected accounts.
 */
@Component
@WhereStripe
class StripeProvider implements Provider {
  static final String NAME = "stripe";

  private final StripeSettings settings;
  private final Checkouts checkouts;
  private final Refunds refunds;
  private final Payees payees;
  private final Transfers transfers;

  StripeProvider(
      StripeSettings settings,
      Checkouts checkouts,
      Refunds refunds,
      Payees payees,
      Transfers transfers) {
    this.settings = settings;
    this.checkouts = checkouts;
    this.refunds = refunds;
    this.payees = payees;
    this.transfers = transfers;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean live() {
    return settings.live();
  }

  @Override
  public List<String> checkoutOrigins() {
    return settings.origins();
  }

  @Override
  public String checkout(Bill bill) {
    return checkouts.address(bill);
  }

  @Override
  public Answer ask(Bill bill) {
    return checkouts.ask(bill);
  }

  @Override
  public Answer close(Bill bill) {
    return checkouts.close(bill);
  }

  @Override
  public Answer giveBack(Bill bill) {
    return refunds.giveBack(bill);
  }

  @Override
  public String payee(Payout.Order payout) {
    return payees.address(payout);
  }

  @Override
  public Answer ask(Payout.Order payout) {
    return transfers.ask(payout);
  }
}
