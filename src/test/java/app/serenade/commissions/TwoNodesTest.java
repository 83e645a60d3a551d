package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.Node;
import app.serenade.TestDatabase;
import app.serenade.journeys.Answer;
import app.serenade.platform.Invariant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two running nodes over one database are asked for what excludes each other, at the same instant:
 * one wins, the other is told, the books agree. Who won how often is printed.
 */
class TwoNodesTest {
  private static final int FEW = 100;
  private static final int MANY = 1_000;
  private static final Duration LONGER_WAY = Duration.ofMillis(8);
  private static final String ONCE = "charged once";

  /** One in so many rounds at least is won by each side. */
  private static final int EACH_AT_LEAST = 20;

  private static Node here;
  private static Node there;
  private static Pairs pairs;

  /** In how many milliseconds the deadline is, so that both sides win about as often. */
  private static int soon = 10;

  /** What the sides of the present race begin apart. */
  private static HeadStart start = new HeadStart(LONGER_WAY);

  @BeforeAll
  static void startBoth() {
    var database = TestDatabase.properties("two_nodes");
    var quiet = "--logging.level.app.serenade.commissions=warn";
    here = Node.start(database, quiet);
    there = Node.start(database, quiet);
    pairs = new Pairs(here, there);
  }

  @AfterAll
  static void theBooksBalanceAndBothEnd() {
    try (var one = here;
        var other = there) {
      one.all(Invariant.class).stream()
          .filter(invariant -> !invariant.name().contains("files"))
          .forEach(each -> assertThat(each.breaches()).as(each.name()).isEmpty());
    }
  }

  @Test
  void anAcceptAtOneNodeAndTheDeadlineAtTheOther() {
    race("accept | expiry", FEW, this::acceptAgainstExpiry);
  }

  @Tag("long")
  @Test
  void aThousandAcceptsAgainstTheDeadline() {
    race("accept | expiry", MANY, this::acceptAgainstExpiry);
  }

  private String acceptAgainstExpiry(int round) {
    var id = pairs.requested();
    pairs.dueIn(id, soon);
    var answers = Together.ask(2, n -> n == 0 ? accept(id) : pairs.expired(id));
    var accept = (Answer) answers.getFirst();
    if (accept.status() == 200) {
      soon = Math.max(0, soon - 1);
      assertThat(pairs.standing(id)).isEqualTo("accepted held 2");
      return "accept";
    }
    soon++;
    tellsThatItIs(accept, "cancelled");
    assertThat(pairs.standing(id)).isEqualTo("cancelled refunded 2");
    return "expiry";
  }

  private static Answer accept(UUID id) {
    return pairs.creator.post("/commissions/" + id + "/acceptance");
  }

  private static void tellsThatItIs(Answer refused, String state) {
    assertThat(refused.status()).as(refused.text()).isEqualTo(409);
    assertThat(refused.json().path("state").asString()).isEqualTo(state);
  }

  @Test
  void aCancelAtOneNodeAndASendAtTheOther() {
    race("cancel | send", FEW, this::cancelAgainstSend);
  }

  @Tag("long")
  @Test
  void aThousandCancelsAgainstSends() {
    race("cancel | send", MANY, this::cancelAgainstSend);
  }

  private String cancelAgainstSend(int round) {
    var id = pairs.accepted();
    var film = pairs.film();
    var earned = pairs.income();
    var answers = Together.ask(2, n -> n == 0 ? cancel(id) : send(id, film));
    if (answers.getLast().status() == 200) {
      tellsThatItIs(answers.getFirst(), "delivered");
      assertThat(pairs.standing(id)).isEqualTo("delivered released 3");
      assertThat(pairs.income() - earned).isEqualTo(400);
      return "send";
    }
    assertThat(answers.getFirst().status()).isEqualTo(200);
    tellsThatItIs(answers.getLast(), "cancelled");
    assertThat(pairs.standing(id)).isEqualTo("cancelled refunded 3");
    assertThat(pairs.income()).isEqualTo(earned);
    return "cancel";
  }

  private static Answer cancel(UUID id) {
    return pairs.fan.post("/commissions/" + id + "/cancellation", Map.of("why", ""));
  }

  private static Answer send(UUID id, UUID film) {
    return pairs.creator.post("/commissions/" + id + "/delivery", Map.of("asset", film));
  }

  @Test
  void aPaymentAtEachNodeChargesOnce() {
    race("pay | pay", FEW, this::payAgainstPay);
  }

  @Tag("long")
  @Test
  void aThousandPairsOfPaymentsChargeOnceEach() {
    race("pay | pay", MANY, this::payAgainstPay);
  }

  private String payAgainstPay(int round) {
    var id = pairs.placed();
    var before = pairs.coins();
    var buyers = List.of(pairs.fan, pairs.fanThere());
    var answers = Together.ask(2, n -> buyers.get(n).post("/commissions/" + id + "/payment"));
    assertThat(answers).allMatch(answer -> answer.status() == 200);
    assertThat(before - pairs.coins()).isEqualTo(Pairs.PRICE);
    assertThat(pairs.standing(id)).isEqualTo("requested held 1");
    return ONCE;
  }

  @Test
  void theSwitchAtOneNodeAndAPaymentAtTheOther() {
    race("switch off | pay", FEW, this::switchAgainstPay);
  }

  @Tag("long")
  @Test
  void aThousandSwitchesAgainstPayments() {
    race("switch off | pay", MANY, this::switchAgainstPay);
  }

  private String switchAgainstPay(int round) {
    var id = pairs.placed();
    var before = pairs.coins();
    var answers = start.ask(n -> n == 0 ? pay(id) : accepting(false));
    var paid = answers.getFirst().status() == 200;
    start.wonBy(paid ? 0 : 1);
    assertThat(answers.getLast().json().path("state").asString()).isEqualTo("paused");
    assertThat(pay(id).status()).isEqualTo(answers.getFirst().status());
    assertThat(accepting(true).status()).isEqualTo(200);
    if (paid) {
      assertThat(pairs.standing(id)).isEqualTo("requested held 1");
      return "pay";
    }
    tellsThatItIs(answers.getFirst(), "awaiting_payment");
    assertThat(pairs.standing(id)).isEqualTo("awaiting_payment none 0");
    assertThat(pairs.coins()).isEqualTo(before);
    return "switch";
  }

  private static Answer pay(UUID id) {
    return pairs.fan.post("/commissions/" + id + "/payment");
  }

  private static Answer accepting(boolean accepting) {
    return pairs.creator.put("/offer/accepting", Map.of("accepting", accepting));
  }

  @Test
  void aPriceInACurrencyIsAskedForAndTakenOnceByTwoNodes() {
    inEuros("charge | charge", FEW, this::chargeAgainstCharge);
  }

  @Tag("long")
  @Test
  void aThousandPairsOfChargesAreTakenOnceEach() {
    inEuros("charge | charge", MANY, this::chargeAgainstCharge);
  }

  private String chargeAgainstCharge(int round) {
    var id = pairs.placed();
    var buyers = List.of(pairs.fan, pairs.fanThere());
    var asked = Together.ask(2, n -> buyers.get(n).post("/commissions/" + id + "/payment"));
    assertThat(asked).allMatch(answer -> answer.status() == 202);
    var charges = asked.stream().map(answer -> answer.json().path("id").asString()).distinct();
    var confirmed = "/sandbox/payments/" + charges.toList().getFirst() + "/confirmation";
    var answers = Together.ask(2, n -> buyers.get(n).post(confirmed));
    assertThat(answers).allMatch(answer -> state(answer).equals("taken"));
    assertThat(pairs.standing(id)).isEqualTo("requested held 1");
    return ONCE;
  }

  private static String state(Answer charge) {
    return charge.json().path("state").asString();
  }

  @Test
  void theSwitchAtOneNodeAndAProvidersConfirmationAtTheOther() {
    inEuros("switch off | confirmation", FEW, this::switchAgainstConfirmation);
  }

  @Tag("long")
  @Test
  void aThousandSwitchesAgainstConfirmations() {
    inEuros("switch off | confirmation", MANY, this::switchAgainstConfirmation);
  }

  private String switchAgainstConfirmation(int round) {
    var id = pairs.placed();
    var confirmed = "/sandbox/payments/" + pay(id).json().path("id").asString() + "/confirmation";
    var answers = start.ask(n -> n == 0 ? pairs.fan.post(confirmed) : accepting(false));
    var taken = state(answers.getFirst()).equals("taken");
    start.wonBy(taken ? 0 : 1);
    assertThat(accepting(true).status()).isEqualTo(200);
    if (taken) {
      assertThat(pairs.standing(id)).isEqualTo("requested held 1");
      return "confirmation";
    }
    assertThat(state(answers.getFirst())).isIn("refunding", "refunded");
    assertThat(pairs.standing(id)).isEqualTo("awaiting_payment none 0");
    return "switch";
  }

  private static void inEuros(String name, int rounds, IntFunction<String> round) {
    pairs.priceIn("EUR");
    try {
      race(name, rounds, round);
    } finally {
      pairs.priceIn("COINS");
    }
  }

  /**
   * After all rounds, what was paid in is in the wallet, held, or paid out. Where one of two wins,
   * each did so at least a few times: else they did not meet.
   */
  private static void race(String name, int rounds, IntFunction<String> round) {
    start = new HeadStart(LONGER_WAY);
    pairs.topUp(rounds * Pairs.PRICE);
    var whole = pairs.whole();
    var winners = new TreeMap<String, Integer>();
    for (var n = 0; n < rounds; n++) winners.merge(round.apply(n), 1, Integer::sum);
    System.out.printf("TwoNodesTest: %d x (%s), won by %s%n", rounds, name, winners);
    assertThat(pairs.whole()).isEqualTo(whole);
    if (winners.containsKey(ONCE)) return;
    assertThat(winners).as("both won").hasSize(2);
    assertThat(winners.values()).allMatch(won -> won >= rounds / EACH_AT_LEAST);
  }
}
