package app.serenade.offers;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.journeys.Films;
import app.serenade.journeys.Person;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OfferPagesTest extends ServerTest {
  private Person creator;

  @BeforeEach
  void somebody() {
    creator = Person.join(context, at(""), unique("setup_"), "Lin Mei");
  }

  private UUID introduction() {
    return Films.ready(context, creator, "introduction", 5);
  }

  private static Map<String, String> form(Object asset, String coins) {
    return Map.of(
        "asset",
        asset.toString(),
        "description",
        "I sing <your> name",
        "amount",
        coins,
        "promisedSeconds",
        "30");
  }

  @Test
  void theFirstOfferIsSetUpFromItsIntroductionAndThenStandsOnItsPage() {
    assertThat(creator.page("/me/custom/start").status()).isEqualTo(200);
    assertThat(creator.page("/me/custom/setup").location())
        .isEqualTo("/me/custom/introduction/record");
    var asset = introduction();
    assertThat(creator.page("/me/custom/setup?asset=" + asset).text()).contains(asset.toString());
    var published = creator.submit("/me/custom/setup", form(asset, "700"));
    assertThat(published.location()).isEqualTo("/me/custom/published");
    assertThat(creator.page("/me/custom/published").text()).contains("700 coins");
    assertThat(creator.page("/me/custom/start").location()).isEqualTo("/me/custom");
    var page = Person.guest(at("")).page("/@" + creator.handle() + "/custom");
    assertThat(page.text())
        .contains("700 coins", "I sing &lt;your&gt; name", "/media/" + asset)
        .contains("/@" + creator.handle() + "/custom/request");
  }

  @Test
  void theFeeAndTheDeadlinesAreSaidBeforeAnythingIsPublished() {
    assertThat(creator.page("/me/custom/start").text())
        .contains("2 days to accept a request", "7 days to send the video", "fee of 20 %");
    assertThat(creator.page("/me/custom/setup?asset=" + introduction()).text())
        .contains(
            "You get 400 coins (about €4.00) of 500 coins (about €5.00); 20 % is the platform fee.");
    assertThat(previewed("701"))
        .contains("You get 561 coins (about €5.61) of 701 coins (about €7.01)");
    assertThat(previewed("1e3")).contains("id=\"kept\"").doesNotContain("You get");
    assertThat(previewed("0")).doesNotContain("You get");
  }

  private String previewed(String coins) {
    return creator.submit("/me/custom/setup/preview", form(introduction(), coins)).text();
  }

  @Test
  void errorsKeepWhatWasTyped() {
    var page = creator.submit("/me/custom/setup", form(introduction(), "1e3"));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("value=\"1e3\"", "I sing &lt;your&gt; name");
    assertThat(page.text()).containsPattern("value=\"30\"[^>]*checked");
    assertThat(creator.page("/@" + creator.handle() + "/custom").status()).isEqualTo(404);
  }

  @Test
  void thePreviewShowsWhatIsTypedAndPublishesNothing() {
    var page = creator.submit("/me/custom/setup/preview", form(introduction(), "900"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("900 coins", "I sing &lt;your&gt; name");
    assertThat(creator.page("/@" + creator.handle() + "/custom").status()).isEqualTo(404);
  }

  @Test
  void aPausedOfferSaysSoAndLeadsNowhere() {
    creator.submit("/me/custom/setup", form(introduction(), "700"));
    bean(JdbcClient.class)
        .sql("update offers.offer set state = 'paused' where creator = :id")
        .param("id", creator.id())
        .update();
    var page = Person.guest(at("")).page("/@" + creator.handle() + "/custom");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("disabled").doesNotContain("/custom/request\"");
  }

  @Test
  void malformedIdsAreNoFailure() {
    assertThat(creator.page("/me/custom/setup?asset=mine").status()).isEqualTo(400);
    assertThat(creator.submit("/me/custom/setup", form("mine", "700")).status())
        .isBetween(400, 422);
    assertThat(creator.submit("/me/custom/setup", Map.of()).status()).isEqualTo(422);
  }
}
