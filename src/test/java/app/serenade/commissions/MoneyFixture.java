package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Person;
import app.serenade.payments.sandbox.Sandbox;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prices in euros, deliveries, and what a provider does, for tests of money. */
abstract class MoneyFixture extends CommissionFixture {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  Sandbox sandbox() {
    return new Sandbox(context, at(""));
  }

  /** Somebody whose price is five euros. */
  Person euroCreator() {
    var creator = creator(500);
    sql("update offers.offer set unit = 'EUR' where creator = :id")
        .param("id", creator.id())
        .update();
    return creator;
  }

  /** The charge that the fan is sent to the provider with. */
  UUID charge(Person fan, UUID commission) {
    var outcome = pay(fan, commission);
    assertThat(outcome).isInstanceOf(PayCommission.Outcome.PayAt.class);
    return ((PayCommission.Outcome.PayAt) outcome).charge();
  }

  JsonNode confirm(Person fan, UUID charge) {
    assertThat(fan.get("/charges/" + charge).status()).isEqualTo(200);
    return json(fan.post("/sandbox/payments/" + charge + "/confirmation").text());
  }

  /** Paid by something that takes no money back. */
  void confirmForGood(Person fan, UUID charge) {
    assertThat(fan.get("/charges/" + charge).status()).isEqualTo(200);
    var paid = fan.post("/sandbox/payments/" + charge + "/confirmation?refunds=false");
    assertThat(paid.status()).isEqualTo(200);
  }

  /** As if it had been asked for so long ago, and were due to be asked about again. */
  void asOld(String what, UUID id, String age) {
    var old = "update payments.%s set at = at - interval '%s', ask_at = ask_at - interval '%s'";
    sql(old.formatted(what, age, age) + " where id = :id").param("id", id).update();
  }

  UUID delivered(Person fan, Person creator) {
    var id = accepted(fan, creator);
    sent(creator, id);
    return id;
  }

  void sent(Person creator, UUID id) {
    assertThat(bean(DeliverCommission.class).by(creator.id(), id, film(creator, 20)))
        .isInstanceOf(DeliverCommission.Outcome.Sent.class);
  }

  /** As if the claim window of all they delivered had passed. */
  void claimWindowPasses(Person creator) {
    sql("""
        update commissions.commission set delivered_at = delivered_at - interval '73 hours'
         where creator = :id and state = 'delivered'
        """)
        .param("id", creator.id())
        .update();
  }

  String money(UUID commission) {
    return standing(commission).money();
  }

  /** Waits until the money of a commission is where it should be. */
  void moneyBecomes(UUID commission, String where) {
    var end = Instant.now().plus(PATIENCE);
    while (!money(commission).equals(where) && Instant.now().isBefore(end)) pause();
    assertThat(money(commission)).isEqualTo(where);
  }

  void chargeBecomes(Person fan, UUID charge, String state) {
    var end = Instant.now().plus(PATIENCE);
    while (!state(fan, charge).equals(state) && Instant.now().isBefore(end)) pause();
    assertThat(state(fan, charge)).isEqualTo(state);
  }

  String state(Person fan, UUID charge) {
    return json(fan.get("/charges/" + charge).text()).get("state").asString();
  }

  /** The totals of one unit, by the API. */
  JsonNode income(Person creator, String unit) {
    for (var purse : json(creator.get("/income").text()).get("totals"))
      if (purse.get("ever").get("unit").asString().equals(unit)) return purse;
    throw new AssertionError("no " + unit);
  }

  long available(Person creator) {
    return income(creator, "COINS").get("available").get("amount").asLong();
  }

  static JsonNode json(String body) {
    return JsonMapper.shared().readTree(body);
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
