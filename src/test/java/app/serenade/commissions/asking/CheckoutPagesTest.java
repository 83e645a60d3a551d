package app.serenade.commissions.asking;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.commissions.CommissionFixture;
import app.serenade.journeys.Films;
import app.serenade.journeys.Person;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckoutPagesTest extends CommissionFixture {
  private static final Map<String, String> BRIEF =
      Map.of(
          "forWhom", "friend",
          "addressedAs", "Siobhán <3",
          "occasion", "birthday",
          "wishes", "Say \"hi\" & wave",
          "seen", "1.500.COINS");
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
  void theConfirmPageRepeatsTheBriefAndShowsTheBalanceBeforeAndAfter() {
    leadsTo(fan.submit(request(), BRIEF), confirmation());
    var page = fan.page(confirmation());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains(
            "Siobhán &lt;3", "500 coins", "€5.00", "20 %", "100 coins", "550 coins", "50 coins");
    assertThat(page.text()).doesNotContain("Siobhán <3");
  }

  @Test
  void withTooLittleTheConfirmPageSaysWhatIsMissing() {
    var poor = fan(120);
    leadsTo(poor.submit(request(), BRIEF), confirmation());
    assertThat(poor.page(confirmation()).text()).contains("380 coins");
  }

  @Test
  void aBriefWithErrorsKeepsWhatWasTyped() {
    var page =
        fan.submit(
            request(),
            Map.of(
                "forWhom", "friend",
                "addressedAs", "",
                "saidAs", "shi-VAWN",
                "neededBy", "1999-01-01",
                "wishes", "Keep <these> words",
                "mayPublish", "true"));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text())
        .contains("shi-VAWN", "1999-01-01", "Keep &lt;these&gt; words")
        .contains("Give the name that should be said.", "Choose an occasion.", "A day from today")
        .containsPattern("value=\"friend\"[^>]*checked")
        .containsPattern("name=\"mayPublish\"[^>]*checked");
  }

  @Test
  void goingBackFromConfirmKeepsWhatWasTyped() {
    leadsTo(fan.submit(request(), BRIEF), confirmation());
    assertThat(fan.page(request()).text()).contains("Siobhán &lt;3", "Say \"hi\" &amp; wave");
  }

  @Test
  void confirmLeadsToTheCheckoutWhichPaysOnce() {
    var placed = fan.submit(confirmation(), BRIEF);
    assertThat(placed.status()).isEqualTo(303);
    assertThat(placed.location()).startsWith("/checkout/");
    var checkout = placed.location();
    assertThat(fan.page(checkout).text()).contains("550 coins", "50 coins", creator.handle());
    leadsTo(fan.submit(checkout, Map.of()), checkout);
    leadsTo(fan.submit(checkout, Map.of()), checkout);
    assertThat(fan.page(checkout).text()).contains("/commissions/" + idOf(checkout));
    assertThat(coins(fan)).isEqualTo(50);
  }

  private static String idOf(String checkout) {
    return checkout.substring("/checkout/".length());
  }

  @Test
  void withTooLittleConfirmAndPayLeadThroughTheTopUpAndBack() {
    var poor = fan(120);
    var placed = poor.submit(confirmation(), BRIEF);
    assertThat(placed.location()).startsWith("/wallet?need=380&next=/checkout/");
    var checkout = placed.location().substring(placed.location().indexOf("/checkout/"));
    leadsTo(poor.submit(checkout, Map.of()), "/wallet?need=380&next=" + checkout);
    assertThat(poor.page(checkout).text()).contains("/wallet?need=380&amp;next=" + checkout);
    assertThat(coins(poor)).isEqualTo(120);
    topUp(poor, 380);
    leadsTo(poor.submit(checkout, Map.of()), checkout);
    assertThat(coins(poor)).isZero();
  }

  @Test
  void whenTheCreatorStoppedAcceptingTheCheckoutSaysSoAndChargesNothing() {
    var id = placed(fan, creator);
    offerBecomes(creator, "paused");
    var refused = fan.submit("/checkout/" + id, Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Nothing was charged");
    assertThat(coins(fan)).isEqualTo(PRICE + 50);
    var late = fan.submit(confirmation(), BRIEF);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("Siobhán &lt;3");
  }

  @Test
  void whileTheCreatorAcceptsNothingNobodyIsSentToTopUpForIt() {
    var poor = fan(120);
    var checkout = "/checkout/" + placed(poor, creator);
    assertThat(poor.page(checkout).text()).contains("/wallet?need=380");
    offerBecomes(creator, "paused");
    assertThat(poor.page(checkout).text())
        .contains("takes no requests at the moment")
        .doesNotContain("/wallet?need=")
        .containsPattern("<button[^>]* disabled");
  }

  @Test
  void theCheckoutOfWhatEndedDoesNotSayThatItWasPaid() {
    var id = placed(fan, creator);
    due(id, -1);
    var late = fan.submit("/checkout/" + id, Map.of());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("not paid in time");
    sql("update commissions.commission set state = 'abandoned', due_at = null, ended_at = now() where id = :id and state <> 'abandoned'")
        .param("id", id)
        .update();
    assertThat(fan.page("/checkout/" + id).text()).contains("not paid in time");
    var ended = requested(fan, creator);
    leadsTo(
        fan.submit("/commissions/" + ended + "/cancellation", Map.of()), "/commissions/" + ended);
    leadsTo(fan.page("/checkout/" + ended), "/commissions/" + ended);
    var asked = requested(fan, creator);
    assertThat(fan.page("/checkout/" + asked).text())
        .contains("500 coins (about €5.00) are held until");
    becomesDelivered(asked);
    leadsTo(fan.page("/checkout/" + asked), "/commissions/" + asked);
  }

  private void becomesDelivered(UUID id) {
    assertThat(creator.post("/commissions/" + id + "/acceptance").status()).isEqualTo(200);
    assertThat(fan.page("/checkout/" + id).text()).contains("held until");
    var film = Map.of("asset", Films.ready(context, creator, "custom", 20));
    assertThat(creator.post("/commissions/" + id + "/delivery", film).status()).isEqualTo(200);
  }

  @Test
  void whatCostsNothingHasNoTransactionPage() {
    sql("update offers.offer set amount = 0 where creator = :id")
        .param("id", creator.id())
        .update();
    var placed =
        fan.post(
            "/profiles/" + creator.handle() + "/commissions",
            Map.of("forWhom", "friend", "addressedAs", "Ana", "occasion", "birthday"));
    var id = placed.json().get("id").asString();
    leadsTo(fan.page("/checkout/" + id), "/commissions/" + id);
  }

  @Test
  void whatAnotherSiteAsksForIsRefused() {
    var id = placed(fan, creator);
    var refused = fan.submit("/checkout/" + id, Map.of(), "Sec-Fetch-Site", "cross-site");
    assertThat(refused.status()).isEqualTo(403);
    var origin = fan.submit("/checkout/" + id, Map.of(), "Origin", "https://elsewhere.example");
    assertThat(origin.status()).isEqualTo(403);
    assertThat(coins(fan)).isEqualTo(PRICE + 50);
    assertThat(fan.submit("/checkout/" + id, Map.of(), "Sec-Fetch-Site", "same-origin").status())
        .isEqualTo(303);
  }
}
