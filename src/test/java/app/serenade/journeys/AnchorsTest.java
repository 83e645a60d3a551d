package app.serenade.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.Footage;
import app.serenade.media.Looked;
import app.serenade.payments.Coins;
import app.serenade.platform.live.Live;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From a video into its functions: the combined anchor's sheet and list, and a duet. */
class AnchorsTest extends Browsers {
  private static final int ORIGINAL_TONE = 1200, MICROPHONE_TONE = 330;
  private static final Pattern BRIEF = Pattern.compile(".*/custom/request.*");

  private Person creator;
  private UUID video;

  @BeforeEach
  void aVideoOfSomebodyWithAnOffer() {
    creator = Person.join(context, at(""), unique("mei"), "Lin Mei");
    var introduction = Films.ready(context, creator, "introduction", 5);
    var offer =
        creator.put(
            "/offer",
            Map.of(
                "asset",
                introduction,
                "description",
                "A small song",
                "amount",
                500,
                "promisedSeconds",
                1));
    assertThat(offer.status()).as(offer.text()).isEqualTo(200);
    var film = Uploads.ready(creator, Uploads.film(creator, "video", original()));
    var published = creator.post("/videos", Map.of("asset", film, "caption", "Sing with me"));
    video = UUID.fromString(published.json().path("id").asString());
  }

  @Test
  void theCombinedAnchorLaysTheSheetWhichLeadsToTheBrief() {
    var page = watching(phone());
    page.locator(".anchor-open").click();
    page.waitForURL(at("/v/" + video + "/anchors"));
    assertThat(sheetRow(page, "Custom video")).isVisible();
    assertThat(sheetRow(page, "Duet")).isVisible();
    screenshot(page, "anchors-sheet");
    var before = seconds(page.locator("s-video video"));
    page.waitForCondition(() -> seconds(page.locator("s-video video")) != before);
    page.keyboard().press("Escape");
    page.waitForURL(at("/v/" + video));
    assertThat(page.locator("s-sheet")).hasCount(0);
    page.locator(".anchor-open").click();
    assertThat(sheetRow(page, "Duet")).isVisible();
    page.goBack();
    assertThat(page.locator("s-sheet")).hasCount(0);
    page.locator(".anchor-open").click();
    sheetRow(page, "Custom video").click();
    requests(page);
  }

  @Test
  void itsArrowListsTheSameInPlaceForKeysToo() {
    var page = watching(desktop());
    page.locator(".anchor-arrow").focus();
    page.keyboard().press("Enter");
    var list = page.locator("s-drop-down");
    assertThat(list).isVisible();
    assertThat(list.locator(".row")).hasCount(2);
    assertThat(list.locator(".row").nth(0)).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(list.locator(".row").nth(1)).isFocused();
    page.keyboard().press("Escape");
    assertThat(list).isHidden();
    assertThat(page.locator(".anchor-arrow")).isFocused();
    page.locator(".anchor-arrow").click();
    screenshot(page, "anchors-list");
    var box = list.boundingBox();
    assertThat(box.x).isPositive();
    assertThat(box.y).isPositive();
    assertThat(box.y + box.height).isLessThan(800);
    list.locator(".row", new Locator.LocatorOptions().setHasText("Custom video")).click();
    requests(page);
  }

  @Test
  void aVideoThatWasFoundInTheListIsDelivered() {
    var noor = desktop();
    Coins.give(context::getBean, signedUp(noor, "Noor").id(), 500);
    var page = noor.newPage();
    page.navigate("/v/" + video);
    page.locator(".anchor-arrow").click();
    page.locator("s-drop-down .row", new Page.LocatorOptions().setHasText("Custom video")).click();
    requests(page);
    page.locator(".chip", new Page.LocatorOptions().setHasText("A friend")).click();
    page.getByLabel("Which name should be said?").fill("Ada");
    page.locator(".chip", new Page.LocatorOptions().setHasText("Wedding")).click();
    button(page, "Look it over").click();
    button(page, "Confirm and pay").click();
    button(page, "Pay").click();
    link(page, "See the request").click();
    page.waitForURL(Pattern.compile(".*/commissions/[0-9a-f-]{36}"));
    var commission = page.url().substring(page.url().indexOf("/commissions/"));
    assertThat(creator.post(commission + "/acceptance").status()).isEqualTo(200);
    assertThat(heading(page, "Lin Mei has accepted")).isVisible();
    var film = Map.of("asset", Films.ready(context, creator, "custom", 5));
    assertThat(creator.post(commission + "/delivery", film).status()).isEqualTo(200);
    assertThat(heading(page, "Your video is here")).isVisible();
  }

  @Test
  void anOpenFeedLosesTheCardsOfWhoeverLeaves() {
    var page = desktop().newPage();
    page.navigate("/");
    assertThat(page.locator("#v-" + video)).isVisible();
    page.waitForFunction("document.querySelector('#live') !== null");
    page.waitForTimeout(300);
    var left = Map.of("password", Person.PASSWORD, "giveUp", List.of());
    assertThat(creator.post("/account/deletion", left).status()).isEqualTo(202);
    assertThat(page.locator("#v-" + video)).hasCount(0);
    assertThat(page).hasURL(at("/"));
  }

  @Test
  void anOpenSheetFollowsTheOffer() {
    var page = watching(phone());
    page.locator(".anchor-open").click();
    assertThat(sheetRow(page, "500 coins")).isVisible();
    pause(creator);
    assertThat(sheetRow(page, "not taking requests")).isVisible();
  }

  @Test
  void aDuetHasBothPicturesAndBothSoundsAndLeadsToTheOriginal() throws Exception {
    var page = watching(phone());
    page.locator(".anchor-open").click();
    sheetRow(page, "Duet").click();
    page.waitForURL(at("/create/duet/" + video));
    records(page);
    button(page, "Next").click();
    page.waitForURL(Pattern.compile(".*/create/publish.*"));
    page.getByLabel("Caption").fill("I sang along");
    screenshot(page, "duet-publish");
    button(page, "Publish").click();
    page.waitForURL(Pattern.compile(".*/v/[0-9a-f-]{36}$"));
    assertThat(page.getByText("I sang along").first()).isVisible();
    screenshot(page, "duet-published");
    measure(page);
    page.locator(".duet-credit").click();
    page.waitForURL(at("/v/" + video));
  }

  private void pause(Person creator) {
    bean(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> {
              bean(JdbcClient.class)
                  .sql("update offers.offer set state = 'paused' where creator = :creator")
                  .param("creator", creator.id())
                  .update();
              bean(Live.class).hint("offer/" + creator.id(), "offer");
            });
  }

  private void records(Page page) {
    button(page, "Shoot").click();
    var original = page.locator(".camera-companion");
    page.waitForCondition(() -> seconds(original) > 1);
    screenshot(page, "duet-recording");
    page.waitForCondition(() -> seconds(original) > 2.5);
    button(page, "Stop").click();
    assertThat(page.locator("s-camera")).hasAttribute("data-at", "preview");
    screenshot(page, "duet-preview");
  }

  private void measure(Page page) throws IOException {
    var address = (String) page.locator("s-video video").evaluate("v => v.src");
    var answer = page.request().get(address, RequestOptions.create());
    var film = Files.write(Files.createTempFile("duet", ".mp4"), answer.body());
    assertThat(Looked.motion(film, true)).isGreaterThan(0.1);
    assertThat(Looked.motion(film, false)).isGreaterThan(0.1);
    assertThat(Looked.loudness(film, ORIGINAL_TONE)).isGreaterThan(-40);
    assertThat(Looked.loudness(film, MICROPHONE_TONE)).isGreaterThan(-50);
    assertThat(Looked.loudness(film, 3000)).isLessThan(-55);
  }

  private Page watching(BrowserContext context) {
    signedUp(context, "Noor");
    var page = context.newPage();
    page.navigate("/v/" + video);
    return page;
  }

  private static void requests(Page page) {
    page.waitForURL(Pattern.compile(".*/custom$"));
    link(page, "Request a video").click();
    page.waitForURL(BRIEF);
  }

  private static Locator sheetRow(Page page, String words) {
    return page.locator("s-sheet .row", new Page.LocatorOptions().setHasText(words));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static double seconds(Locator video) {
    return ((Number) video.evaluate("v => v.currentTime")).doubleValue();
  }

  private static Path original() {
    var how = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac";
    var made =
        "-f lavfi -i testsrc2=s=360x640:r=25:d=6 -f lavfi -i sine=frequency=%d:duration=6 %s";
    return Footage.made(
        "duet-original-6s.mp4", List.of(made.formatted(ORIGINAL_TONE, how).split(" ")));
  }
}
