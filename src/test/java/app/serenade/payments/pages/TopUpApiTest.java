package app.serenade.payments.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.journeys.Person;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class TopUpApiTest extends ServerTest {
  Person payer;

  @BeforeEach
  void signIn() {
    payer = somebody("payer");
  }

  @Test
  void aNewWalletIsEmptyAndSaysThatNothingIsReal() {
    var wallet = payer.get("/wallet").json();
    assertThat(wallet.get("balance").get("amount").asLong()).isZero();
    assertThat(wallet.get("balance").get("unit").asString()).isEqualTo("COINS");
    assertThat(wallet.get("worth").get("unit").asString()).isEqualTo("EUR");
    assertThat(wallet.get("livemode").asBoolean()).isFalse();
    assertThat(wallet.get("provider").asString()).isEqualTo("sandbox");
  }

  @Test
  void coinsArriveOncePaid() {
    var id = UUID.randomUUID();
    var asked = payer.post("/top-ups", Map.of("id", id, "coins", 500));
    assertThat(asked.status()).isEqualTo(201);
    assertThat(asked.json().get("state").asString()).isEqualTo("pending");
    assertThat(asked.json().get("payUrl").asString()).endsWith("/sandbox/payments/" + id);
    assertThat(gained()).isZero();

    var paid = payer.post("/sandbox/payments/" + id + "/confirmation", Map.of());
    assertThat(paid.json().get("state").asString()).isEqualTo("paid");
    assertThat(gained()).isEqualTo(500);
  }

  @Test
  void theSameIdIsOneTopUpAndAnotherAmountIsRefused() {
    var body = Map.of("id", UUID.randomUUID(), "coins", 500);
    var first = payer.post("/top-ups", body);
    assertThat(payer.post("/top-ups", body).text()).isEqualTo(first.text());
    var other = Map.of("id", body.get("id"), "coins", 1000);
    assertThat(payer.post("/top-ups", other).status()).isEqualTo(422);
    pay(body.get("id"));
    pay(body.get("id"));
    assertThat(payer.post("/top-ups", body).json().get("state").asString()).isEqualTo("paid");
    assertThat(gained()).isEqualTo(500);
  }

  @Test
  void aRefusedPaymentBringsNothingAndStaysRefused() {
    var id = UUID.randomUUID();
    assertThat(payer.post("/top-ups", Map.of("id", id, "coins", 500)).status()).isEqualTo(201);
    var refused = payer.post("/sandbox/payments/" + id + "/refusal", Map.of());
    assertThat(refused.json().get("state").asString()).isEqualTo("failed");
    pay(id);
    assertThat(gained()).isZero();
  }

  @Test
  void somebodyElsesTopUpIsNotFound() {
    var id = UUID.randomUUID();
    assertThat(payer.post("/top-ups", Map.of("id", id, "coins", 500)).status()).isEqualTo(201);
    var stranger = somebody("stranger");
    assertThat(stranger.get("/top-ups/" + id).status()).isEqualTo(404);
    assertThat(stranger.post("/sandbox/payments/" + id + "/confirmation", Map.of()).status())
        .isEqualTo(404);
    assertThat(stranger.post("/top-ups", Map.of("id", id, "coins", 500)).status()).isEqualTo(422);
    var guest = Person.guest(at(""));
    assertThat(guest.get("/top-ups/" + id).status()).isEqualTo(401);
    assertThat(guest.get("/wallet").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"coins\":0}",
        "{\"coins\":-1}",
        "{\"coins\":9223372036854775807}",
        "{\"coins\":9223372036854775808}",
        "{\"coins\":1e3}",
        "{\"coins\":1.005}",
        "{\"coins\":\"many\"}",
        "{\"coins\":\"500\"}",
        "{\"coins\":null}",
        "{\"coins\":[500]}",
        "{\"coins\":NaN}",
        "{\"coins\":500",
        "[]",
        "",
        "{\"id\":\"me\",\"coins\":500}"
      })
  void whatIsNoAmountIsRefusedAndLeavesNothing(String body) {
    var there = topUps();
    var refused = payer.api("POST", "/top-ups", body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.isProblem()).isTrue();
    assertThat(topUps()).isEqualTo(there);
  }

  @Test
  void theHistorySaysWhatCausedEachMovementPageByPage() {
    for (var n = 1; n <= 3; n++) {
      var id = UUID.randomUUID();
      assertThat(payer.post("/top-ups", Map.of("id", id, "coins", 100 * n)).status())
          .isEqualTo(201);
      pay(id);
    }
    var first = payer.get("/wallet/movements?limit=2").json();
    assertThat(first.get("movements").get(0).get("amount").asLong()).isEqualTo(300);
    assertThat(first.get("movements").get(0).get("kind").asString()).isEqualTo("top_up");
    assertThat(first.get("movements").get(0).get("cause").get("path").asString())
        .startsWith("/top-ups/");
    var next = first.get("next").asString();
    var second = payer.get("/wallet/movements?limit=2&cursor=" + next).json();
    assertThat(second.get("movements").size()).isEqualTo(1);
    assertThat(second.get("movements").get(0).get("amount").asLong()).isEqualTo(100);
    assertThat(second.get("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cursor=x", "limit=many"})
  void aMalformedPageIsRefused(String query) {
    assertThat(payer.get("/wallet/movements?" + query).status()).isEqualTo(400);
  }

  private long gained() {
    return payer.get("/wallet").json().path("balance").path("amount").asLong();
  }

  private long topUps() {
    return bean(JdbcClient.class)
        .sql("select count(*) from payments.top_up where account = :account")
        .param("account", payer.id())
        .query(Long.class)
        .single();
  }

  private void pay(Object id) {
    var answer = payer.post("/sandbox/payments/" + id + "/confirmation", Map.of());
    assertThat(answer.status()).isEqualTo(200);
  }

  private Person somebody(String name) {
    return Person.join(context, at(""), unique(name), name);
  }
}
