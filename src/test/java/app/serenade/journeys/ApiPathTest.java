package app.serenade.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.media.Footage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The main path by programs alone, by the names of the public description; each exchange is held
 * against that description on its way.
 */
class ApiPathTest extends ServerTest {
  private static final Map<String, String> BRIEF =
      Map.of(
          "forWhom", "friend",
          "addressedAs", "Siobhán",
          "saidAs", "shi-VAWN",
          "occasion", "birthday",
          "wishes", "She turns thirty.\nTell her the view is hers.");

  @Test
  void aFanCommissionsAVideoAndReceivesIt() {
    var api = PublicApi.of(Person.guest(at("")));
    var creator = signedUp(api, unique("mei"), "Lin Mei");
    var fan = signedUp(api, unique("ines"), "Ines Ferreira");

    var introduction = Uploads.film(creator.person(), "introduction", Footage.mp4(2));
    var offer =
        creator.ok(
            "publishOffer",
            Map.of(
                "asset",
                introduction,
                "description",
                "I sing your name into a small song.",
                "amount",
                500,
                "promisedSeconds",
                1));
    assertThat(offer.path("state").asString()).isEqualTo("accepting");
    var handle = Map.of("handle", creator.person().handle());
    assertThat(fan.ok("getOffer", handle, Map.of()).path("price").path("amount").asInt())
        .isEqualTo(500);

    var placed = fan.call("placeCommission", handle, BRIEF);
    assertThat(placed.status()).isEqualTo(201);
    var id = Map.of("id", placed.json().path("id").asString());
    var unpaid = fan.call("payCommission", id, Map.of());
    assertThat(unpaid.status()).isEqualTo(402);
    topUp(fan, unpaid.json().path("missing").path("amount").asLong());
    assertThat(state(fan.ok("payCommission", id, Map.of()))).isEqualTo("requested");
    assertThat(fan.ok("getWallet", Map.of()).path("balance").path("amount").asLong()).isZero();

    assertThat(state(creator.ok("acceptCommission", id, Map.of()))).isEqualTo("accepted");
    var video = Uploads.film(creator.person(), "custom", Footage.mp4(2));
    var sent = creator.ok("deliverCommission", id, Map.of("asset", video));
    assertThat(state(sent)).isEqualTo("delivered");

    var received = fan.ok("getCommission", id, Map.of());
    assertThat(received.path("money").path("where").asString()).isEqualTo("released");
    assertThat(received.path("video").path("asset").asString()).isEqualTo(video.toString());
    assertThat(received.path("brief").path("addressedAs").asString()).isEqualTo("Siobhán");
    var film = fan.call("mediaFile", Map.of("id", video, "file", "video.mp4"), Map.of());
    assertThat(film.status()).isEqualTo(200);
    assertThat(film.header("Content-Type")).isEqualTo("video/mp4");
    assertThat(api.call("mediaFile", Map.of("id", video, "file", "video.mp4"), Map.of()).status())
        .isEqualTo(404);
  }

  private static PublicApi signedUp(PublicApi api, String handle, String name) {
    var email = handle + "@example.org";
    var password = Person.PASSWORD;
    var account =
        api.call(
            "openAccount",
            Map.of("email", email, "handle", handle, "name", name, "password", password));
    assertThat(account.status()).as(account.text()).isEqualTo(201);
    var session = api.call("signIn", Map.of("email", email, "password", password)).json();
    var id = UUID.fromString(account.json().path("id").asString());
    var server = api.person().server();
    return api.as(new Person(server, id, handle, session.path("token").asString()));
  }

  private static void topUp(PublicApi fan, long coins) {
    var asked = fan.call("startTopUp", Map.of("coins", coins)).json();
    var paid = fan.ok("confirmSandboxPayment", Map.of("id", asked.path("id").asString()), Map.of());
    assertThat(paid.path("state").asString()).isEqualTo("paid");
  }

  private static String state(JsonNode commission) {
    return commission.path("state").asString();
  }
}
