package app.serenade.payments.stripe;

import app.serenade.payments.Bill;
import app.serenade.payments.Payout;
import app.serenade.payments.Provider.Answer;
import app.serenade.platform.Ids;
import app.serenade.platform.Instance;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Asks the real Stripe, with an operator's key for tests, for what moves no money: a checkout
 * session, what became of it, its end, and a page for a payee. Prints the answers and ends.
 */
@Component
@WhereStripe
@ConditionalOnBooleanProperty("serenade.payments.stripe.trial")
class StripeTrial implements ApplicationRunner {
  private static final int UNITS = 10;

  private final StripeSettings settings;
  private final Checkouts checkouts;
  private final Payees payees;
  private final Instance instance;
  private final Clock clock;
  private final ApplicationContext program;

  StripeTrial(
      StripeSettings settings,
      Checkouts checkouts,
      Payees payees,
      Instance instance,
      Clock clock,
      ApplicationContext program) {
    this.settings = settings;
    this.checkouts = checkouts;
    this.payees = payees;
    this.instance = instance;
    this.clock = clock;
    this.program = program;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var wrong =
        settings.live() ? List.of("a trial is for test keys, and this one is live") : tried();
    wrong.forEach(each -> System.out.println("WRONG    " + each));
    System.out.printf("%d answers were not as expected%n", wrong.size());
    System.exit(SpringApplication.exit(program, () -> wrong.isEmpty() ? 0 : 1));
  }

  /** What was not as expected. */
  List<String> tried() {
    var wrong = new ArrayList<String>();
    var unit = Unit.currency(instance.currency());
    var price = new Money(UNITS * Math.powExact(10L, unit.decimals()), unit);
    var bill = new Bill(Ids.next(), Ids.next(), price);
    expect(wrong, "a page to pay at", "http", () -> checkouts.address(bill));
    expect(wrong, "what became of it", new Answer.Open(), () -> checkouts.ask(bill));
    expect(wrong, "its end", new Answer.Failed("expired"), () -> checkouts.close(bill));
    expect(
        wrong, "what became of it then", new Answer.Failed("expired"), () -> checkouts.ask(bill));
    var payout =
        new Payout.Order(
            Ids.next(), Ids.next(), price, price, StripeProvider.NAME, clock.instant());
    expect(wrong, "a page for a payee", "http", () -> payees.address(payout));
    return wrong;
  }

  private interface Step {
    Object answer();
  }

  private static void expect(List<String> wrong, String what, Object expected, Step step) {
    try {
      var answer = step.answer().toString();
      System.out.printf("Stripe   %s: %s%n", what, answer);
      if (!answer.startsWith(expected.toString())) wrong.add(what + ": " + answer);
    } catch (RuntimeException failed) {
      wrong.add(what + ": " + failed);
    }
  }
}
