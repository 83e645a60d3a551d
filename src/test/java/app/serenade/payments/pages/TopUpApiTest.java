package app.serenade.payments.pages;

import static app.serenade.payments.Payer.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.payments.Payer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class TopUpApiTest extends ServerTest {
  Payer payer;
  long before;

  @BeforeEach
  void signIn() {
    payer = Payer.somebody(at(""));
    before = payer.coins();
  }

  @Test
  void aNewWalletIsEmptyAndSaysThatNothingIsReal() {
    payer = Payer.signedUp(at(""), unique("payer"));
    var wallet = json(payer.get("/api/v1/wallet"));
    assertThat(wallet.get("balance").get("amount").asLong()).isZero();
    assertThat(wallet.get("balance").get("unit").asString()).isEqualTo("COINS");
    assertThat(wallet.get("worth").get("unit").asString()).isEqualTo("EUR");
    assertThat(wallet.get("livemode").asBoolean()).isFalse();
    assertThat(wallet.get("provider").asString()).isEqualTo("sandbox");
  }

  @Test
  void coinsArriveOncePaid() {
    var id = UUID.randomUUID();
    var asked = payer.postJson("/api/v1/top-ups", Map.of("id", id, "coins", 500));
    assertThat(asked.statusCode()).isEqualTo(201);
    assertThat(json(asked).get("state").asString()).isEqualTo("pending");
    assertThat(json(asked).get("payUrl").asString()).endsWith("/sandbox/payments/" + id);
    assertThat(gained()).isZero();

    var paid = payer.postJson("/api/v1/sandbox/payments/" + id + "/confirmation", Map.of());
    assertThat(json(paid).get("state").asString()).isEqualTo("paid");
    assertThat(gained()).isEqualTo(500);
  }

  @Test
  void theSameIdIsOneTopUpAndAnotherAmountIsRefused() {
    var body = Map.of("id", UUID.randomUUID(), "coins", 500);
    var first = payer.postJson("/api/v1/top-ups", body);
    assertThat(payer.postJson("/api/v1/top-ups", body).body()).isEqualTo(first.body());
    var other = Map.of("id", body.get("id"), "coins", 1000);
    assertThat(payer.postJson("/api/v1/top-ups", other).statusCode()).isEqualTo(422);
    pay(body.get("id"));
    pay(body.get("id"));
    assertThat(json(payer.postJson("/api/v1/top-ups", body)).get("state").asString())
        .isEqualTo("paid");
    assertThat(gained()).isEqualTo(500);
  }

  @Test
  void aRefusedPaymentBringsNothingAndStaysRefused() {
    var id = UUID.randomUUID();
    assertThat(payer.postJson("/api/v1/top-ups", Map.of("id", id, "coins", 500)).statusCode())
        .isEqualTo(201);
    var refused = payer.postJson("/api/v1/sandbox/payments/" + id + "/refusal", Map.of());
    assertThat(json(refused).get("state").asString()).isEqualTo("failed");
    pay(id);
    assertThat(gained()).isZero();
  }

  @Test
  void somebodyElsesTopUpIsNotFound() {
    var id = UUID.randomUUID();
    assertThat(payer.postJson("/api/v1/top-ups", Map.of("id", id, "coins", 500)).statusCode())
        .isEqualTo(201);
    var stranger = Payer.signedUp(at(""), unique("stranger"));
    assertThat(stranger.get("/api/v1/top-ups/" + id).statusCode()).isEqualTo(404);
    assertThat(
            stranger
                .postJson("/api/v1/sandbox/payments/" + id + "/confirmation", Map.of())
                .statusCode())
        .isEqualTo(404);
    assertThat(stranger.postJson("/api/v1/top-ups", Map.of("id", id, "coins", 500)).statusCode())
        .isEqualTo(422);
    var guest = new Payer(new UUID(0, 0), "", at(""));
    assertThat(guest.get("/api/v1/top-ups/" + id).statusCode()).isEqualTo(401);
    assertThat(guest.get("/api/v1/wallet").statusCode()).isEqualTo(401);
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
    var refused = payer.postRaw("/api/v1/top-ups", body);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(topUps()).isEqualTo(there);
  }

  @Test
  void theHistorySaysWhatCausedEachMovementPageByPage() {
    payer = Payer.signedUp(at(""), unique("payer"));
    for (var n = 1; n <= 3; n++) {
      var id = UUID.randomUUID();
      assertThat(payer.postJson("/api/v1/top-ups", Map.of("id", id, "coins", 100 * n)).statusCode())
          .isEqualTo(201);
      pay(id);
    }
    var first = json(payer.get("/api/v1/wallet/movements?limit=2"));
    assertThat(first.get("movements").get(0).get("amount").asLong()).isEqualTo(300);
    assertThat(first.get("movements").get(0).get("kind").asString()).isEqualTo("top_up");
    assertThat(first.get("movements").get(0).get("cause").get("path").asString())
        .startsWith("/top-ups/");
    var next = first.get("next").asString();
    var second = json(payer.get("/api/v1/wallet/movements?limit=2&cursor=" + next));
    assertThat(second.get("movements").size()).isEqualTo(1);
    assertThat(second.get("movements").get(0).get("amount").asLong()).isEqualTo(100);
    assertThat(second.get("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cursor=x", "limit=many"})
  void aMalformedPageIsRefused(String query) {
    assertThat(payer.get("/api/v1/wallet/movements?" + query).statusCode()).isEqualTo(400);
  }

  private long gained() {
    return payer.coins() - before;
  }

  private long topUps() {
    return bean(JdbcClient.class)
        .sql("select count(*) from payments.top_up where account = :account")
        .param("account", payer.id())
        .query(Long.class)
        .single();
  }

  private void pay(Object id) {
    var answer = payer.postJson("/api/v1/sandbox/payments/" + id + "/confirmation", Map.of());
    assertThat(answer.statusCode()).isEqualTo(200);
  }
}
