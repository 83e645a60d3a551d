package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.payments.stripe.FakeStripe;
import app.serenade.payments.stripe.StripeNode;
import app.serenade.platform.Invariants;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A fan and a creator where Stripe is the provider, and a price of ten euros. */
abstract class StripeFixture {
  static StripeNode house;
  static FakeStripe stripe;
  Pairs pairs;

  @BeforeAll
  static void start() {
    house = StripeNode.get();
    stripe = house.stripe;
  }

  @BeforeEach
  void twoPeople() {
    pairs = new Pairs(house.node, house.node);
    pairs.priceIn("EUR");
    pairs
        .sql("update offers.offer set amount = 1000 where creator = :id")
        .param("id", pairs.creator.id())
        .update();
    stripe.calm();
    stripe.books.refundsBecome("succeeded");
    stripe.books.balance(Long.MAX_VALUE);
  }

  @AfterEach
  void theBooksAgree() {
    for (var asked : house.node.bean(Invariants.class).ask())
      if (!asked.name().contains("files")) assertThat(asked.breaches()).as(asked.name()).isEmpty();
  }

  /** A request for ten euros that Stripe has yet to hear of. */
  UUID charge(UUID commission) {
    var asked = pairs.fan.post("/commissions/" + commission + "/payment");
    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.json().path("provider").asString()).isEqualTo("stripe");
    assertThat(asked.json().path("livemode").asBoolean()).isFalse();
    return UUID.fromString(asked.json().path("id").asString());
  }

  UUID paid(UUID commission) {
    var charge = charge(commission);
    stripe.books.pay(charge);
    assertThat(house.tell("checkout.session.completed", stripe.books.session(charge)))
        .isEqualTo(204);
    assertThat(pairs.standing(commission)).isEqualTo("requested held 1");
    return charge;
  }

  /** What would wait for its turn is due now. */
  void again(String what, UUID id) {
    house
        .sql("update payments." + what + " set ask_at = now() - interval '1 second' where id = :id")
        .param("id", id)
        .update();
    house.sweep();
  }
}
