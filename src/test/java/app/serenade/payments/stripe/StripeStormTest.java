package app.serenade.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Person;
import app.serenade.payments.stripe.FakeStripe.Fault;
import app.serenade.platform.Invariants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * A storm of events: twice and more, shuffled, lost, forged, from the future, of the wrong mode,
 * about wrong amounts, while Stripe fails now and then. What was paid is credited once, and nothing
 * else.
 */
class StripeStormTest {
  static final int BILLS = 80;
  static final int SEED = 11;

  /** What became of a bill at Stripe. */
  enum Fate {
    PAID,
    OPEN,
    EXPIRED,
    WRONG_AMOUNT,
    WRONG_CURRENCY
  }

  final StripeNode house = StripeNode.get();
  final FakeStripe stripe = house.stripe;
  final Random random = new Random(SEED);
  final Map<Fate, List<UUID>> bills = new EnumMap<>(Fate.class);
  final List<Callable<Integer>> events = new ArrayList<>();
  int lost;

  @Test
  void whatWasPaidIsCreditedOnceAndNothingElse() throws Exception {
    stripe.calm();
    var payer =
        Person.join(house.node.program(), house.node.at(""), "storm" + System.nanoTime(), "S");
    for (var n = 0; n < BILLS; n++) {
      var id = UUID.randomUUID();
      assertThat(payer.post("/top-ups", Map.of("id", id, "coins", 500)).status()).isEqualTo(201);
      happens(id, fate(n));
      if (random.nextInt(10) == 0) lost++;
      else tell(id);
    }
    for (var n = 0; n < 20; n++)
      stripe.plan("GET /v1/checkout/sessions/", Fault.values()[random.nextInt(3)]);
    Collections.shuffle(events, random);
    var answers = new ArrayList<Integer>();
    try (var senders = Executors.newFixedThreadPool(8)) {
      for (var answer : senders.invokeAll(events)) answers.add(answer.get());
    }
    assertThat(answers).containsOnly(204, 403, 503);
    var paid = bills.get(Fate.PAID).size();
    var before = credited(payer);
    assertThat(before).isLessThan(paid);
    stripe.calm();
    house.sweep();
    assertThat(credited(payer)).isEqualTo(paid);
    assertThat(states()).isEqualTo(Map.of("paid", paid, "failed", bills.get(Fate.EXPIRED).size()));
    for (var asked : house.node.bean(Invariants.class).ask())
      if (!asked.name().contains("files")) assertThat(asked.breaches()).as(asked.name()).isEmpty();
    System.out.printf(
        "StripeStormTest: %d events of %d bills, %d bills without one, %d of %d credited by events, all by the sweep%n",
        events.size(), BILLS, lost, before, paid);
  }

  private static Fate fate(int n) {
    return switch (n % 10) {
      case 6 -> Fate.OPEN;
      case 7 -> Fate.EXPIRED;
      case 8 -> Fate.WRONG_AMOUNT;
      case 9 -> Fate.WRONG_CURRENCY;
      default -> Fate.PAID;
    };
  }

  private void happens(UUID id, Fate fate) {
    bills.computeIfAbsent(fate, first -> new ArrayList<>()).add(id);
    var session = stripe.books.session(id);
    switch (fate) {
      case OPEN -> {}
      case EXPIRED -> stripe.books.set(session, "status", "expired");
      case PAID, WRONG_AMOUNT, WRONG_CURRENCY -> stripe.books.pay(id);
    }
    if (fate == Fate.WRONG_AMOUNT) stripe.books.set(session, "amount_total", 50_000);
    if (fate == Fate.WRONG_CURRENCY) stripe.books.set(session, "currency", "jpy");
  }

  /** All that may be said of it, as often as it may be said. */
  private void tell(UUID id) {
    var session = stripe.books.session(id);
    for (var type : List.of("completed", "expired", "async_payment_failed")) {
      var body = house.body("evt_" + type + id, "checkout.session." + type, session, false);
      for (var n = random.nextInt(3); n >= 0; n--)
        events.add(() -> house.tell(body, StripeNode.SECRET, Duration.ZERO));
    }
    var live = house.body("evt_live" + id, "checkout.session.completed", session, true);
    events.add(() -> house.tell(live, StripeNode.SECRET, Duration.ZERO));
    var forged = house.body("evt_forged" + id, "checkout.session.completed", session, false);
    events.add(() -> house.tell(forged, "whsec_guess", Duration.ZERO));
    events.add(() -> house.tell(forged, StripeNode.SECRET, Duration.ofHours(1)));
  }

  private static int credited(Person payer) {
    var coins = payer.get("/wallet").json().path("balance").path("amount").asLong();
    assertThat(coins % 500).isZero();
    return (int) (coins / 500);
  }

  /** Of the bills that are decided. */
  private Map<String, Integer> states() {
    var ids = bills.values().stream().flatMap(List::stream).toArray(UUID[]::new);
    var found = new java.util.HashMap<String, Integer>();
    house
        .sql("select state from payments.top_up where id = any(:ids) and state <> 'pending'")
        .param("ids", ids)
        .query(String.class)
        .list()
        .forEach(state -> found.merge(state, 1, Integer::sum));
    return found;
  }
}
