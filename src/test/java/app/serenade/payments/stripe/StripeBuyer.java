package app.serenade.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import app.serenade.platform.Invariant;
import app.serenade.platform.Invariants;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Somebody who buys coins where Stripe is the provider. */
abstract class StripeBuyer {
  static StripeNode house;
  static FakeStripe stripe;
  Person payer;

  @BeforeAll
  static void start() {
    house = StripeNode.get();
    stripe = house.stripe;
  }

  @BeforeEach
  void somebody() {
    stripe.calm();
    var handle = "payer" + Long.toString(System.nanoTime(), 36);
    payer = Person.join(house.node.program(), house.node.at(""), handle, "A Payer");
  }

  @AfterAll
  static void theBooksAgree() {
    for (var asked : house.node.bean(Invariants.class).ask())
      if (!asked.name().contains("files")) assertThat(asked.breaches()).as(asked.name()).isEmpty();
    assertThat(house.node.all(Invariant.class)).isNotEmpty();
  }

  Answer ask(UUID id, long coins) {
    return payer.post("/top-ups", Map.of("id", id, "coins", coins));
  }

  UUID asked() {
    var id = UUID.randomUUID();
    assertThat(ask(id, 500).status()).isEqualTo(201);
    return id;
  }

  String state(UUID id) {
    return payer.get("/top-ups/" + id).json().path("state").asString();
  }

  long coins() {
    return payer.get("/wallet").json().path("balance").path("amount").asLong();
  }

  /** As the database says it, without asking Stripe. */
  String stored(UUID id) {
    return house
        .sql("select state from payments.top_up where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }
}
