package app.serenade.payments.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalletPagesTest extends ServerTest {
  private static final Pattern CHOICE =
      Pattern.compile(
          "name=\"id\" value=\"([^\"]+)\".*?name=\"coins\" value=\"([0-9]+)\"", Pattern.DOTALL);
  Person payer;

  @BeforeEach
  void signIn() {
    payer = somebody("payer");
  }

  @Test
  void theWalletShowsCoinsAndWhatTheyAreWorth() {
    buy("/wallet", "1000");
    assertThat(payer.page("/wallet").text())
        .contains("1,000 coins")
        .contains("€10.00")
        .contains("+1,000 coins")
        .contains("/top-ups/");
  }

  @Test
  void exactlyWhatIsMissingIsOfferedFirst() {
    assertThat(choices("/wallet?need=220&next=/checkout/7")).startsWith(220L, 500L, 1000L);
    assertThat(choices("/wallet?need=1000")).containsExactly(1000L, 500L, 2500L, 5000L);
    assertThat(choices("/wallet?need=-5")).containsExactly(500L, 1000L, 2500L, 5000L);
  }

  @Test
  void afterPayingThePageGoesOnToWhatWaits() {
    assertThat(buy("/checkout/7?step=2", "500")).isEqualTo("/checkout/7?step=2");
    assertThat(buy("/wallet", "500")).matches("/top-ups/[-0-9a-f]{36}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "evil"})
  void itNeverGoesOnToAnotherSite(String next) {
    assertThat(buy(next, "500")).startsWith("/top-ups/");
  }

  @Test
  void theProvidersPageSaysThatNoRealMoneyMoves() {
    var page = payer.page(ask(UUID.randomUUID(), "500", "/wallet")).text();
    assertThat(page).contains("This is the sandbox. No real money moves.").contains("€5.00");
  }

  @Test
  void twoTabsADoubleClickAndTheBackButtonAreOnePayment() throws Exception {
    var id = UUID.randomUUID();
    var checkout = ask(id, "500", "/wallet");
    assertThat(ask(id, "500", "/wallet")).isEqualTo(checkout);
    var clicks = new ArrayList<Callable<Integer>>();
    for (var n = 0; n < 8; n++) clicks.add(() -> decide(checkout, "pay").status());
    try (var executor = Executors.newFixedThreadPool(8)) {
      for (var click : executor.invokeAll(clicks)) assertThat(click.get()).isEqualTo(303);
    }
    assertThat(to(payer.page(checkout))).isEqualTo("/top-ups/" + id + "/return");
    assertThat(to(payer.page("/top-ups/" + id + "/return"))).isEqualTo("/top-ups/" + id);
    assertThat(ask(id, "500", "/wallet")).isEqualTo("/top-ups/" + id);
    assertThat(gained()).isEqualTo(500);
  }

  @Test
  void aDeclinedPaymentSaysWhyAndCanBeTriedAgain() {
    var id = UUID.randomUUID();
    var checkout = ask(id, "500", "/checkout/7");
    var page = payer.page(to(decide(checkout, "decline")));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("declined")
        .contains("Nothing was charged")
        .contains("value=\"/checkout/7\"");
    assertThat(choices("/top-ups/" + id)).containsExactly(500L);
    assertThat(gained()).isZero();
  }

  @Test
  void aPendingPaymentIsWaitedForAndThenMovesOnByItself() {
    var id = UUID.randomUUID();
    var checkout = ask(id, "500", "/checkout/7");
    var back = to(decide(checkout, "later"));
    assertThat(payer.page(back).text()).contains("live:wallet from:body");
    assertThat(payer.page("/top-ups/" + id + "/checkout").location()).isEqualTo(checkout);
    assertThat(decide(checkout, "pay").status()).isEqualTo(303);
    var followed = payer.bytes("GET", back, new byte[0], "HX-Request", "true");
    assertThat(followed.header("HX-Redirect")).isEqualTo("/checkout/7");
  }

  @Test
  void theEventAloneBringsTheCoinsWithoutAnybodyComingBack() throws Exception {
    assertThat(decide(ask(UUID.randomUUID(), "500", "/wallet"), "pay").status()).isEqualTo(303);
    var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (gained() == 0 && System.nanoTime() < deadline) Thread.sleep(20);
    assertThat(gained()).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "9223372036854775807", "1e3", "1.005", "many", "1000001"})
  void whatIsNoAmountIsSaidOnThePage(String coins) {
    var page = payer.submit("/top-ups", Map.of("coins", coins));
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.text()).contains("role=\"alert\"");
  }

  @Test
  void somebodyElsesTopUpIsNotFound() {
    var id = UUID.randomUUID();
    var checkout = ask(id, "500", "/wallet");
    var stranger = somebody("stranger");
    for (var path : List.of("/top-ups/" + id, "/top-ups/" + id + "/return", checkout))
      assertThat(stranger.page(path).status()).isEqualTo(404);
    assertThat(stranger.submit(checkout + "/decision", Map.of("decision", "pay")).status())
        .isEqualTo(404);
    assertThat(gained()).isZero();
  }

  @Test
  void theAccountPageLeadsToTheWallet() {
    assertThat(payer.page("/me").text()).contains("href=\"/wallet\"");
  }

  private long gained() {
    return payer.get("/wallet").json().path("balance").path("amount").asLong();
  }

  private String ask(UUID id, String coins, String next) {
    return to(payer.submit("/top-ups", Map.of("id", id.toString(), "coins", coins, "next", next)));
  }

  private Answer decide(String checkout, String decision) {
    return payer.submit(checkout + "/decision", Map.of("decision", decision));
  }

  /** Where the browser stands in the end. */
  private String buy(String next, String coins) {
    var checkout = ask(UUID.randomUUID(), coins, next);
    return to(payer.page(to(decide(checkout, "pay"))));
  }

  private List<Long> choices(String path) {
    return CHOICE
        .matcher(payer.page(path).text())
        .results()
        .map(choice -> Long.valueOf(choice.group(2)))
        .toList();
  }

  private static String to(Answer response) {
    assertThat(response.status()).isEqualTo(303);
    return response.location();
  }

  private Person somebody(String name) {
    return Person.join(context, at(""), unique(name), name);
  }
}
