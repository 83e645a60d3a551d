package app.serenade.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.commissions.Change;
import app.serenade.journeys.Person;
import app.serenade.notifications.push.PushServiceSide.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is pushed to a browser, when, and what becomes of it when the push service says no. */
class PushTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(4);

  private static PushHouse house;
  private static PushServiceSide service;

  private final TestBrowser browser = new TestBrowser();
  private Person fan;
  private Person creator;

  @BeforeAll
  static void start() throws Exception {
    house = new PushHouse();
    service = house.service;
  }

  @AfterAll
  static void everySenderWasKnownAndNothingCameTwice() throws Exception {
    try (var one = house) {
      PushHouse.quiet();
      one.service.check();
    }
  }

  @BeforeEach
  void twoPeople() {
    fan = house.join("fan_", "Ana");
    creator = house.join("cre_", "Ben");
  }

  private UUID asked() {
    return house.asked(fan, creator);
  }

  private void happens(UUID commission, int transition, Change change) {
    house.happens(commission, transition, fan, creator, change);
  }

  @Test
  void whoDidNotActSeesItAtOnceInWordsForThem() throws Exception {
    browser.subscribe(creator, service.address());
    var begun = Instant.now();
    var id = asked();
    var came = service.came(browser, 1);
    assertThat(Duration.between(begun, came.at())).isLessThan(AT_ONCE);
    var shown = service.shown(browser, 1);
    assertThat(shown.path("title").asString()).isEqualTo("Serenade");
    assertThat(shown.path("body").asString()).isEqualTo("Ana asks you for a video for Amara");
    assertThat(shown.path("path").asString()).isEqualTo("/commissions/" + id);
    assertThat(shown.path("lang").asString()).isEqualTo("en");
    assertThat(came.header("Content-encoding")).isEqualTo("aes128gcm");
    assertThat(Integer.parseInt(came.header("Ttl"))).isBetween(172_000, 172_800);
    assertThat(came.header("Topic")).isEqualTo(shown.path("tag").asString()).hasSize(22);
    service.nothingAfter(browser, 1);
  }

  @Test
  void whatHappensNextTakesThePlaceOfWhatCameBefore() throws Exception {
    browser.subscribe(fan, service.address());
    var id = asked();
    happens(id, 2, Change.ACCEPTED);
    service.came(browser, 1);
    happens(id, 3, Change.DELIVERED);
    assertThat(service.shown(browser, 2).path("body").asString())
        .isEqualTo("The video for Amara is here");
    assertThat(service.shown(browser, 1).path("tag"))
        .isEqualTo(service.shown(browser, 2).path("tag"));
    assertThat(service.all(browser)).as("nothing of what they did themselves").hasSize(2);
  }

  @Test
  void ofWhatWaitedTheLastIsSaid() throws Exception {
    browser.subscribe(fan, service.address());
    service.answers(browser, new Told(503, 1));
    var id = asked();
    happens(id, 2, Change.ACCEPTED);
    service.came(browser, 1);
    happens(id, 3, Change.DELIVERED);
    assertThat(service.shown(browser, 2).path("body").asString())
        .isEqualTo("The video for Amara is here");
    service.nothingAfter(browser, 2);
  }

  @Test
  void manyAtOnceAreOne() throws Exception {
    browser.subscribe(creator, service.address());
    service.answers(browser, new Told(429, 1));
    asked();
    service.came(browser, 1);
    for (var n = 0; n < 5; n++) asked();
    var shown = service.shown(browser, 2);
    assertThat(shown.path("body").asString()).isEqualTo("6 news on Serenade");
    assertThat(shown.path("path").asString()).isEqualTo("/inbox");
    service.nothingAfter(browser, 2);
  }

  @Test
  void aBrowserThatIsGoneIsForgotten() throws Exception {
    browser.subscribe(creator, service.address());
    service.answers(browser, new Told(410, -1));
    asked();
    service.came(browser, 1);
    PushHouse.eventually(() -> house.browsers(creator) == 0);
    asked();
    service.nothingAfter(browser, 1);
  }

  @Test
  void aPushServiceThatIsBusyIsAskedAgainWhenItSaid() throws Exception {
    browser.subscribe(creator, service.address());
    service.answers(browser, new Told(503, 3));
    asked();
    var first = service.came(browser, 1);
    var second = service.came(browser, 2);
    assertThat(Duration.between(first.at(), second.at()))
        .isBetween(Duration.ofMillis(2_900), Duration.ofSeconds(6));
    assertThat(second.header("Topic")).isEqualTo(first.header("Topic"));
  }

  @Test
  void whatIsRefusedIsNotSentAgainAndWhatComesNextIs() throws Exception {
    browser.subscribe(creator, service.address());
    service.answers(browser, new Told(413, -1));
    asked();
    service.came(browser, 1);
    asked();
    service.came(browser, 2);
    service.nothingAfter(browser, 2);
    assertThat(house.browsers(creator)).isEqualTo(1);
  }

  @Test
  void whatWasReadMeanwhileIsNotSent() throws Exception {
    browser.subscribe(creator, service.address());
    service.answers(browser, new Told(503, 1));
    asked();
    service.came(browser, 1);
    var news = creator.get("/notifications").json().path("notifications").get(0);
    creator.post("/notifications/" + news.path("id").asString() + "/reading");
    PushHouse.eventually(() -> house.waiting(creator) == 0);
    service.nothingAfter(browser, 1);
  }

  @Test
  void aPushServiceThatSaysNothingKeepsNobodyWaiting() throws Exception {
    for (var n = 0; n < 4; n++) {
      var silent = new TestBrowser();
      silent.subscribe(creator, service.address());
      service.answers(silent, new Told(0, 5));
    }
    browser.subscribe(creator, service.address());
    var begun = Instant.now();
    asked();
    assertThat(Duration.between(begun, service.came(browser, 1).at())).isLessThan(AT_ONCE);
  }

  @Test
  void nothingComesToWhereTheAccountSignedOut() throws Exception {
    var id = browser.subscribe(creator, service.address());
    assertThat(creator.api("DELETE", "/sessions/current", "").status()).isEqualTo(204);
    asked();
    PushHouse.quiet();
    service.nothingAfter(browser, 0);
    house.node.bean(LeaveBrowsers.class).sweep();
    assertThat(house.rows("id = '%s'".formatted(id))).isZero();
  }

  @Test
  void signingInAsSomebodyElseEndsWhatTheBrowserWasBefore() throws Exception {
    browser.subscribe(creator, service.address());
    var fields = Map.of("email", fan.handle() + "@example.org", "password", Person.PASSWORD);
    assertThat(creator.submit("/sign-in", fields).status()).isEqualTo(303);
    assertThat(creator.get("/account").status()).as("the session before").isEqualTo(401);
    asked();
    service.nothingAfter(browser, 0);
  }

  @Test
  void aBrowserIsOfWhoeverSubscribedItLast() throws Exception {
    browser.subscribe(creator, service.address());
    service.answers(browser, new Told(503, 1));
    asked();
    service.came(browser, 1);
    browser.subscribe(fan, service.address());
    var id = asked();
    assertThat(house.browsers(creator)).isZero();
    happens(id, 2, Change.ACCEPTED);
    assertThat(service.shown(browser, 2).path("body").asString()).startsWith("Ben accepted");
    service.nothingAfter(browser, 2);
  }

  @Test
  void aDeletedAccountLeavesNoBrowser() {
    browser.subscribe(creator, service.address());
    var asked = Map.of("password", Person.PASSWORD);
    var answer = creator.post("/account/deletion", asked);
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    assertThat(house.rows("account = '%s'".formatted(creator.id()))).isZero();
  }

  /** Two that send over one database, as two nodes do. */
  @Test
  void severalServersSendEachOnce() throws Exception {
    var other =
        new SendPushes(
            house.node.bean(WaitingStore.class),
            house.node.bean(SettleBrowser.class),
            house.node.bean(NewsPushes.class),
            house.node.bean(Vapid.class),
            house.node.bean(Courier.class),
            Clock.systemUTC());
    var all = IntStream.range(0, 8).mapToObj(_ -> new TestBrowser()).toList();
    all.forEach(each -> each.subscribe(creator, service.address()));
    for (var n = 0; n < 3; n++) {
      asked();
      for (var turn = 0; turn < 20; turn++) {
        other.sweep();
        Thread.sleep(20);
      }
    }
    for (var each : all) service.came(each, 3);
    for (var each : all) service.nothingAfter(each, 3);
  }

  @Test
  void whatADeadServerHadTakenGoesOutLater() throws Exception {
    house.taken(browser.subscribe(creator, service.address()), 3);
    asked();
    PushHouse.quiet();
    assertThat(service.all(browser)).as("somebody else has it").isEmpty();
    service.came(browser, 1);
  }
}
