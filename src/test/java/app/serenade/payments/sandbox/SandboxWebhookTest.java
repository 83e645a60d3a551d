package app.serenade.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.journeys.Person;
import app.serenade.payments.TopUpStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SandboxWebhookTest extends ServerTest {
  static final int STORM = 200;
  Person payer;
  UUID topUp;

  @BeforeEach
  void askForCoins() {
    payer = somebody("payer");
    topUp = ask();
  }

  @Test
  void anEventBringsTheCoinsOnceHoweverOftenItComes() {
    for (var n = 0; n < 4; n++) assertThat(tell(paid("event-" + topUp, 500, "EUR"))).isEqualTo(204);
    assertThat(tell(paid("another-" + topUp, 500, "EUR"))).isEqualTo(204);
    assertThat(gained()).isEqualTo(500);
  }

  @Test
  void whoHasNoSignatureIsRefused() {
    var body = paid("event-" + topUp, 500, "EUR");
    var signature = bean(SandboxEvents.class).signature();
    var late = Instant.now().minus(Duration.ofMinutes(6));
    var early = Instant.now().plus(Duration.ofMinutes(6));
    assertThat(tell(body, "")).isEqualTo(403);
    assertThat(tell(body, signature.of("{}".getBytes(StandardCharsets.UTF_8), Instant.now())))
        .isEqualTo(403);
    assertThat(tell(body, signature.of(bytes(body), late))).isEqualTo(403);
    assertThat(tell(body, signature.of(bytes(body), early))).isEqualTo(403);
    assertThat(tell(body, new Signature("guess".getBytes()).of(bytes(body), Instant.now())))
        .isEqualTo(403);
    assertThat(gained()).isZero();
  }

  @Test
  void anotherAmountOrCurrencyBringsNothing() {
    assertThat(tell(paid("a" + topUp, 499, "EUR"))).isEqualTo(204);
    assertThat(tell(paid("b" + topUp, 500, "USD"))).isEqualTo(204);
    assertThat(gained()).isZero();
    assertThat(payer.get("/top-ups/" + topUp).json().get("state").asString()).isEqualTo("pending");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"id\":\"e\",\"type\":\"payment.paid\"}",
        "{\"id\":\"e\",\"type\":\"payment.paid\",\"livemode\":true,\"payment\":{\"id\":\"01a204c6-710a-71f0-a6bc-a524e9d4a205\",\"amount\":1,\"currency\":\"EUR\"}}",
        "{\"id\":\"e\",\"type\":\"payment.paid\",\"payment\":{\"id\":\"01a204c6-710a-71f0-a6bc-a524e9d4a205\",\"amount\":-1,\"currency\":\"EUR\"}}",
        "{\"id\":\"e\",\"type\":\"payment.paid\",\"payment\":{\"id\":\"01a204c6-710a-71f0-a6bc-a524e9d4a205\",\"amount\":1,\"currency\":\"XYZZY\"}}",
        "{\"id\":\"e\",\"type\":\"payment.unheard\",\"payment\":{\"id\":\"01a204c6-710a-71f0-a6bc-a524e9d4a205\",\"amount\":1,\"currency\":\"EUR\"}}"
      })
  void aSignedEventThatMeansNothingIsRefused(String body) {
    assertThat(tell(body)).isEqualTo(400);
  }

  @Test
  void aPaymentThatSucceedsAfterItFailedStillBringsTheCoins() {
    assertThat(tell(event("a" + topUp, "payment.declined", 500, "EUR"))).isEqualTo(204);
    assertThat(tell(paid("b" + topUp, 500, "EUR"))).isEqualTo(204);
    assertThat(tell(event("c" + topUp, "payment.declined", 500, "EUR"))).isEqualTo(204);
    assertThat(gained()).isEqualTo(500);
  }

  @Test
  void aStormOfEventsInAnyOrderCreditsEachTopUpOnce() throws Exception {
    var random = new Random(7);
    var tops = new ArrayList<UUID>(List.of(topUp));
    while (tops.size() < 20) tops.add(ask());
    var events = new ArrayList<Callable<Integer>>();
    for (var n = 0; n < STORM; n++) {
      var id = tops.get(n % tops.size());
      var body = event("e" + random.nextInt(3) + id, "payment.paid", 500, "EUR", id);
      events.add(() -> tell(body));
    }
    Collections.shuffle(events, random);
    try (var executor = Executors.newFixedThreadPool(8)) {
      for (var answer : executor.invokeAll(events)) assertThat(answer.get()).isEqualTo(204);
    }
    assertThat(gained()).isEqualTo(500L * tops.size());
  }

  @Test
  void anEventThatNeverComesIsAskedFor() {
    bean(SandboxStore.class)
        .open(topUp, bean(TopUpStore.class).find(topUp, payer.id()).order().price());
    assertThat(bean(SandboxStore.class).decide(topUp, SandboxProvider.Decision.PAY)).isTrue();
    var state = payer.get("/top-ups/" + topUp).json().get("state").asString();
    assertThat(state).isEqualTo("paid");
    assertThat(gained()).isEqualTo(500);
  }

  private long gained() {
    return payer.get("/wallet").json().path("balance").path("amount").asLong();
  }

  private UUID ask() {
    var id = UUID.randomUUID();
    var asked = payer.post("/top-ups", Map.of("id", id, "coins", 500));
    assertThat(asked.status()).isEqualTo(201);
    return id;
  }

  private String paid(String event, long amount, String currency) {
    return event(event, "payment.paid", amount, currency);
  }

  private String event(String event, String type, long amount, String currency) {
    return event(event, type, amount, currency, topUp);
  }

  private static String event(String event, String type, long amount, String currency, UUID id) {
    return JsonMapper.shared()
        .writeValueAsString(
            new SandboxEvent(event, type, false, new SandboxEvent.Payment(id, amount, currency)));
  }

  private int tell(String body) {
    return tell(body, bean(SandboxEvents.class).signature().of(bytes(body), Instant.now()));
  }

  private int tell(String body, String signature) {
    return Person.guest(at(""))
        .bytes(
            "POST",
            SandboxEvents.PATH,
            bytes(body),
            "Content-Type",
            "application/json",
            SandboxEvents.HEADER,
            signature)
        .status();
  }

  private static byte[] bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  private Person somebody(String name) {
    return Person.join(context, at(""), unique(name), name);
  }
}
