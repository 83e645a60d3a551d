package app.serenade.payments.stripe;

import app.serenade.payments.Payout;
import app.serenade.payments.Provider;
import app.serenade.payments.stripe.StripeCalls.Said;
import app.serenade.platform.Instance;
import com.stripe.StripeClient;
import com.stripe.model.Account;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountCreateParams.Capabilities;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.service.AccountLinkService;
import com.stripe.service.AccountService;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Connected accounts, one for each who is paid out to. Who they are and where their bank is they
 * tell Stripe, on its pages; we hear whether they may receive.
 */
@Component
@WhereStripe
class Payees {
  private final PayeeStore payees;
  private final AccountService accounts;
  private final AccountLinkService links;
  private final StripeSettings settings;
  private final Instance instance;

  Payees(PayeeStore payees, StripeClient stripe, StripeSettings settings, Instance instance) {
    this.payees = payees;
    this.accounts = stripe.v1().accounts();
    this.links = stripe.v1().accountLinks();
    this.settings = settings;
    this.instance = instance;
  }

  /** Null where they have none. */
  @Nullable String connected(UUID account) {
    return payees.connected(account, settings.live());
  }

  /** Null where Stripe does not say. */
  @Nullable Account look(String stripe) {
    var said = StripeCalls.ask(stripe, () -> accounts.retrieve(stripe));
    return said instanceof Said.Done<Account>(var found) ? found : null;
  }

  /** Where they say who they are and where their bank is; such a link lives for minutes only. */
  String address(Payout.Order payout) {
    var stripe = connected(payout.account());
    var asked = asked(stripe == null ? connect(payout.account()) : stripe, payout);
    return switch (StripeCalls.ask("the link for " + payout.id(), () -> links.create(asked))) {
      case Said.Done(var link) -> link.getUrl();
      case Said.Refused _, Said.Unsure _ -> throw new Provider.Unreachable();
    };
  }

  private AccountLinkCreateParams asked(String stripe, Payout.Order payout) {
    var here = instance.publicUrl().resolve("/payouts/" + payout.id()).toString();
    return AccountLinkCreateParams.builder()
        .setAccount(stripe)
        .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
        .setReturnUrl(here)
        .setRefreshUrl(here + "/payee")
        .build();
  }

  /** One that was made twice, because an answer was lost for a day, harms nobody: it is empty. */
  private String connect(UUID account) {
    var once = StripeCalls.once("account-" + account);
    var said =
        StripeCalls.ask("an account for " + account, () -> accounts.create(asked(account), once));
    if (!(said instanceof Said.Done<Account>(var made))) throw new Provider.Unreachable();
    payees.connect(account, settings.live(), made.getId());
    return Objects.requireNonNull(connected(account));
  }

  private AccountCreateParams asked(UUID account) {
    var transfers = Capabilities.Transfers.builder().setRequested(true).build();
    var asked =
        AccountCreateParams.builder()
            .setType(AccountCreateParams.Type.EXPRESS)
            .setCapabilities(Capabilities.builder().setTransfers(transfers).build())
            .putMetadata("account", account.toString());
    return settings.country().isEmpty()
        ? asked.build()
        : asked.setCountry(settings.country()).build();
  }
}
