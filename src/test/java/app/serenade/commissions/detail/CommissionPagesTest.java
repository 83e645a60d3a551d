package app.serenade.commissions.detail;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.commissions.CommissionFixture;
import app.serenade.journeys.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommissionPagesTest extends CommissionFixture {
  private Person fan;
  private Person creator;

  @BeforeEach
  void twoPeople() {
    fan = fan(PRICE + 50);
    creator = creator();
  }

  private String request() {
    return "/@" + creator.handle() + "/custom/request";
  }

  private String confirmation() {
    return request() + "/confirmation";
  }

  @Test
  void theButtonsOfBothSidesMoveItAndTheLateOneSaysHowItStands() {
    var path = "/commissions/" + requested(fan, creator);
    leadsTo(creator.submit(path + "/acceptance", Map.of()), path);
    var again = creator.submit(path + "/acceptance", Map.of());
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("not possible any more", path + "/record");
    leadsTo(fan.submit(path + "/cancellation", Map.of("why", "I <moved>")), path);
    assertThat(creator.page(path).text()).contains("I &lt;moved&gt;");
    leadsTo(creator.page(path + "/record"), path);
  }

  @Test
  void whoSendsAfterTheFanCancelledIsToldSo() {
    var id = accepted(fan, creator);
    var path = "/commissions/" + id;
    leadsTo(fan.submit(path + "/cancellation", Map.of()), path);
    var film = film(creator, 15).toString();
    var late = creator.submit(path + "/delivery", Map.of("asset", film));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("can not be sent any more", "Cancelled by");
    assertThat(standing(id).state()).isEqualTo("cancelled");
  }

  @Test
  void theProgressShowsWhatIsDoneAndWhereItStopped() {
    var id = requested(fan, creator);
    var path = "/commissions/" + id;
    assertThat(fan.page(path).text()).doesNotContain(", done<", ", now<", "it stopped here");
    leadsTo(creator.submit(path + "/acceptance", Map.of()), path);
    assertThat(creator.page(path).text())
        .containsPattern("(?s)Accepted<.*, done<.*In progress<.*, now<");
    leadsTo(creator.submit(path + "/cancellation", Map.of("why", "Ill")), path);
    assertThat(fan.page(path).text())
        .containsPattern("(?s)Accepted<.*, done<.*Waiting for the video<.*it stopped here")
        .contains("Cancelled by", "Ill");
  }

  @Test
  void refusingGivesTheReasonToTheFan() {
    var path = "/commissions/" + requested(fan, creator);
    leadsTo(creator.submit(path + "/refusal", Map.of("why", "On holiday")), path);
    assertThat(fan.page(path).text()).contains("On holiday");
    assertThat(coins(fan)).isEqualTo(PRICE + 50);
  }

  @Test
  void everyPageOfACommissionIsForItsPartiesOnly() {
    var id = requested(fan, creator);
    var stranger = somebody("stranger");
    for (var path : pages(id)) assertThat(stranger.page(path).status()).as(path).isEqualTo(404);
    for (var path : posts(id))
      assertThat(stranger.submit(path, Map.of("asset", UUID.randomUUID().toString())).status())
          .as(path)
          .isEqualTo(404);
    assertThat(creator.page("/checkout/" + id).status()).isEqualTo(404);
    assertThat(fan.page("/commissions/" + id + "/record").status()).isEqualTo(404);
    assertThat(standing(id)).isEqualTo(new Standing("requested", "held", 1));
  }

  private static List<String> pages(UUID id) {
    var path = "/commissions/" + id;
    return List.of(
        path,
        path + "/record",
        path + "/record/state",
        path + "/sent",
        path + "/video",
        path + "/download",
        "/checkout/" + id);
  }

  private static List<String> posts(UUID id) {
    var path = "/commissions/" + id;
    return List.of(
        path + "/acceptance",
        path + "/refusal",
        path + "/cancellation",
        path + "/delivery",
        "/checkout/" + id);
  }

  @Test
  void theCreatorSeesNoPageOfWhatIsUnpaid() {
    var id = placed(fan, creator);
    for (var path : pages(id)) assertThat(creator.page(path).status()).as(path).isEqualTo(404);
    assertThat(fan.page("/commissions/" + id).status()).isEqualTo(200);
    assertThat(fan.page("/commissions/" + id + "/video").status()).isEqualTo(404);
  }

  @Test
  void aGuestIsSentToSignInAndComesBack() {
    var guest = Person.guest(at(""));
    var id = requested(fan, creator);
    for (var path : pages(id)) {
      var next = path.replace("/", "%2F");
      leadsTo(guest.page(path), "/sign-in?next=" + next);
    }
    leadsTo(
        guest.page(confirmation()),
        "/sign-in?next=" + confirmation().replace("/", "%2F").replace("@", "%40"));
    assertThat(guest.submit("/commissions/" + id + "/acceptance", Map.of()).status())
        .isEqualTo(303);
    assertThat(standing(id)).isEqualTo(new Standing("requested", "held", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/commissions/7", "/checkout/7", "/commissions/x/record", "/@nobody_here/custom"})
  void whatIsNotThereIsAPageWithAWayOn(String path) {
    var page = fan.page(path);
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.text()).contains("<html", "href=\"/\"");
  }

  @Test
  void malformedFieldsOfAFormAreNoFailure() {
    var id = accepted(fan, creator);
    var delivery = creator.submit("/commissions/" + id + "/delivery", Map.of("asset", "mine"));
    assertThat(delivery.status()).isEqualTo(400);
    assertThat(creator.submit("/commissions/" + id + "/delivery", Map.of()).status())
        .isEqualTo(400);
    var odd = fan.submit(request(), Map.of("mayPublish", "perhaps"));
    assertThat(odd.status()).isBetween(400, 422);
    leadsTo(fan.page("/me/custom?kind=yesterday&cursor=mine"), "/me/custom/start");
    var huge = fan.submit(request(), Map.of("wishes", "x".repeat(1_000_000)));
    assertThat(huge.status()).isEqualTo(422);
  }

  @Test
  void aCreatorsListShowsWhatIsPaidByWhatItWaitsFor() {
    requested(fan, creator);
    var page = creator.page("/me/custom");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Ada", "500 coins");
    leadsTo(creator.page(request()), "/me/custom");
    leadsTo(fan.page("/me/custom"), "/me/custom/start");
  }
}
