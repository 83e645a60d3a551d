package app.serenade.offers;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Films;
import app.serenade.journeys.Person;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class OfferApiTest extends ServerTest {
  private Person creator;

  @BeforeEach
  void somebody() {
    creator = Person.join(context, at(""), unique("offer_"), "Lin Mei");
  }

  private UUID introduction(String state) {
    var id = Films.ready(context, creator, "introduction", 5);
    bean(JdbcClient.class)
        .sql("update media.asset set state = :state where id = :id")
        .param("id", id)
        .param("state", state)
        .update();
    return id;
  }

  private Answer publish(Object asset, long coins) {
    return creator.put(
        "/offer",
        Map.of("asset", asset, "description", "A song", "amount", coins, "promisedSeconds", 30));
  }

  private Answer offer() {
    return Person.guest(at("")).get("/profiles/" + creator.handle() + "/offer");
  }

  private static void problem(Answer answer, int status, String field) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.isProblem()).isTrue();
    assertThat(answer.blames(field)).as(answer.text()).isTrue();
  }

  @Test
  void aPublishedOfferIsThereForEverybodyAndCanBePublishedAgain() {
    assertThat(offer().status()).isEqualTo(404);
    var first = introduction("READY");
    assertThat(publish(first, 500).json().path("state").asString()).isEqualTo("accepting");
    assertThat(offer().json().path("price").toString())
        .isEqualTo("{\"amount\":500,\"unit\":\"COINS\"}");
    assertThat(offer().json().path("conditions").toString())
        .isEqualTo(
            "{\"feePercent\":20,\"net\":{\"amount\":400,\"unit\":\"COINS\"},"
                + "\"acceptSeconds\":172800,\"deliverSeconds\":604800}");
    assertThat(publish(first, 700).status()).isEqualTo(200);
    assertThat(publish(introduction("READY"), 800).status()).isEqualTo(200);
    assertThat(offer().json().path("price").path("amount").asLong()).isEqualTo(800);
  }

  @Test
  void anIntroductionIsOnesOwnAndPlays() {
    problem(publish(introduction("CHECKING"), 500), 400, "asset");
    problem(publish(UUID.randomUUID(), 500), 400, "asset");
    var foreign = introduction("READY");
    somebody();
    problem(publish(foreign, 500), 400, "asset");
    assertThat(offer().status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|amount",
        "{\"amount\":-5}|amount",
        "{\"amount\":0}|amount",
        "{\"amount\":500.5}|amount",
        "{\"amount\":\"1e3\"}|amount",
        "{\"amount\":\"٥٠٠\"}|amount",
        "{\"amount\":9223372036854775808}|amount",
        "{\"amount\":[500]}|amount",
        "{\"amount\":{}}|amount",
        "{\"amount\":true}|amount",
        "{\"amount\":500,\"unit\":\"EUR\"}|unit",
        "{\"unit\":{}}|unit",
        "{\"asset\":\"mine\"}|asset",
        "{\"asset\":7}|asset",
        "{\"promisedSeconds\":20}|promisedSeconds",
        "{\"promisedSeconds\":15.5}|promisedSeconds",
        "{\"description\":\"\\u0000\"}|description",
        "{\"description\":[]}|description",
        "{|body",
        "[]|body",
        "null|body"
      })
  void whatIsNoOfferIsRefusedByTheNameOfItsField(String body, String field) {
    problem(creator.api("PUT", "/offer", body), 400, field);
  }

  @Test
  void hugeWordsAreRefusedAndAGuestHasNoOffer() {
    var huge = Map.of("description", "x".repeat(1_000_000));
    problem(creator.put("/offer", huge), 400, "description");
    assertThat(Person.guest(at("")).put("/offer", huge).status()).isEqualTo(401);
    assertThat(creator.get("/profiles/nobody_of_that_name/offer").status()).isEqualTo(404);
  }
}
