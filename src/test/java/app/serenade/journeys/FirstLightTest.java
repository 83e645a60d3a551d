package app.serenade.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.Footage;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The whole path in two browsers: a fan commissions a video and receives what the creator recorded,
 * and each page follows the other side without a reload.
 */
class FirstLightTest extends Browsers {
  private static final int TAKE_MS = 2500;
  private static final String WISHES = "She turns thirty on Friday.\nTell her the view is hers.";

  private final String fanHandle = unique("fan");
  private final String creatorHandle = unique("mei");

  @Test
  void aFanCommissionsAVideoAndReceivesIt() {
    var creator = joined(phone(), creatorHandle, "Lin Mei");
    publishesAVideo(creator);
    setsUpAnOffer(creator);

    var fan = joined(phone(), fanHandle, "Inês Ferreira");
    findsTheOffer(fan);
    fillsInTheBrief(fan);
    topsUp(fan);
    paysOnce(fan);

    creatorIsTold(creator);
    accepts(creator, fan);
    recordsAndSends(creator);
    receives(fan);
  }

  private Page joined(BrowserContext context, String handle, String name) {
    var page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.navigate("/sign-up");
    page.getByLabel("Your name").fill(name);
    page.getByLabel("Handle").fill(handle);
    page.getByLabel("E-mail").fill(handle + "@example.org");
    page.getByLabel("Password").fill("a long password");
    look(page, "sign-up");
    button(page, "Create account").click();
    page.waitForURL(at("/"));
    return page;
  }

  private void publishesAVideo(Page page) {
    page.navigate("/create");
    look(page, "create");
    page.locator("[data-panel=closed] input[type=file]").setInputFiles(Footage.mp4(3));
    button(page, "Next").click();
    page.getByLabel("Caption").fill("First light over the bay");
    look(page, "publish");
    button(page, "Publish").click();
    assertThat(page.getByText("First light over the bay").first()).isVisible();
    look(page, "video-own");
  }

  private void setsUpAnOffer(Page page) {
    throughTheSheet(page, "Offer custom videos");
    look(page, "offer-start");
    link(page, "Create introduction page").click();
    record(page);
    sendsWithItsCover(page, "Next");
    page.getByLabel("What do you make?").fill("I sing your name into a small song, with guitar.");
    page.getByLabel("Price in coins").fill("500");
    page.getByText("1 s", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#offer-preview")).containsText("I sing your name");
    look(page, "offer-setup");
    button(page, "Publish").click();
    assertThat(heading(page, "Your offer is published")).isVisible();
    look(page, "offer-published");
  }

  private void findsTheOffer(Page page) {
    page.navigate("/");
    look(page, "home");
    page.navigate("/search");
    page.getByRole(AriaRole.SEARCHBOX).fill(creatorHandle);
    page.locator("#found a").first().click();
    page.waitForURL(at("/@" + creatorHandle));
    look(page, "profile");
    page.locator("#grid .poster").first().click();
    look(page, "video");
    throughTheSheet(page, "Custom video");
    page.waitForURL(at("/@" + creatorHandle + "/custom"));
    page.waitForCondition(() -> seconds(page.locator("video").first()) > 0.2);
    look(page, "offer");
    link(page, "Request a video").click();
  }

  private static void throughTheSheet(Page page, String function) {
    page.locator(".anchor-open").first().click();
    var row = page.locator("s-sheet .row", new Page.LocatorOptions().setHasText(function));
    assertThat(row).isVisible();
    look(page, "anchors");
    row.click();
  }

  private void fillsInTheBrief(Page page) {
    look(page, "brief-1");
    chip(page, "A friend").click();
    for (var step = 1; step < 5; step++) button(page, "Next").click();
    button(page, "Look it over").click();
    expectComplaint("status of 422");
    assertThat(page.getByText("Give the name that should be said.")).isVisible();
    page.getByLabel("Which name should be said?").fill("Siobhán");
    page.getByLabel("How is it said?").fill("shi-VAWN");
    look(page, "brief-2");
    button(page, "Next").click();
    chip(page, "Birthday").click();
    look(page, "brief-3");
    button(page, "Next").click();
    page.getByLabel("What should be in it?").fill(WISHES);
    look(page, "brief-4");
    button(page, "Next").click();
    look(page, "brief-5");
    button(page, "Look it over").click();
    assertThat(heading(page, "Is this right?")).isVisible();
    assertThat(page.locator(".letter")).containsText("Siobhán");
    look(page, "confirm");
    button(page, "Confirm and pay").click();
  }

  private void topsUp(Page page) {
    page.waitForURL(Pattern.compile(".*/wallet\\?need=500.*"));
    look(page, "top-up");
    page.locator(".amount.missing").click();
    look(page, "sandbox");
    page.locator("[name=decision][value=pay]").click();
    page.waitForURL(Pattern.compile(".*/checkout/.*"));
    look(page, "checkout");
  }

  private void paysOnce(Page page) {
    button(page, "Pay").dblclick();
    assertThat(heading(page, "It is on its way")).isVisible();
    look(page, "paid");
    link(page, "See the request").click();
    assertThat(heading(page, "Waiting for Lin Mei to accept")).isVisible();
    assertThat(page.getByText("Held until delivery.")).isVisible();
    look(page, "detail-requested");
  }

  private void creatorIsTold(Page page) {
    assertThat(page.locator("#inbox-bubble")).containsText("1");
    page.navigate("/inbox");
    look(page, "inbox");
    page.navigate("/me/custom");
    look(page, "requests");
    page.locator("a.request").first().click();
    assertThat(heading(page, "Inês Ferreira asks you for a video")).isVisible();
    look(page, "detail-creator-requested");
  }

  private void accepts(Page creator, Page fan) {
    creator.navigate("/inbox/" + fanHandle);
    look(creator, "conversation-requested");
    button(creator, "Accept").click();
    assertThat(link(creator, "Record")).isVisible();
    link(creator, "See details").click();
    assertThat(heading(creator, "Record it for Inês Ferreira")).isVisible();
    look(creator, "detail-creator-accepted");
    assertThat(heading(fan, "Lin Mei has accepted")).isVisible();
    look(fan, "detail-accepted");
  }

  private void recordsAndSends(Page page) {
    link(page, "Record video").click();
    assertThat(page.locator(".brief-name")).hasText("Siobhán");
    look(page, "record");
    record(page);
    look(page, "record-preview");
    sendsWithItsCover(page, "Send");
    assertThat(heading(page, "Sent")).isVisible();
    look(page, "sent");
    link(page, "Open the conversation").click();
    assertThat(page.locator(".video-message").first()).isVisible();
    look(page, "conversation-creator");
  }

  private void receives(Page page) {
    assertThat(heading(page, "Your video is here")).isVisible();
    look(page, "detail-delivered");
    page.navigate("/inbox/" + creatorHandle);
    look(page, "conversation");
    page.locator(".video-message a.poster").first().click();
    plays(page);
    look(page, "player");
    downloads(page);
    page.navigate("/wallet");
    look(page, "wallet");
  }

  private void plays(Page page) {
    var video = page.locator("video");
    page.waitForCondition(() -> seconds(video) > 0.5);
    assertThat((int) video.evaluate("v => v.videoWidth")).isEqualTo(360);
    assertThat((int) video.evaluate("v => v.videoHeight")).isEqualTo(640);
    var before = seconds(video);
    page.waitForCondition(() -> seconds(video) != before);
  }

  private static double seconds(Locator video) {
    return ((Number) video.evaluate("v => v.currentTime")).doubleValue();
  }

  private void downloads(Page page) {
    var download = page.waitForDownload(() -> page.locator("a[download]").first().click());
    assertThat(download.suggestedFilename()).startsWith("Serenade - Lin Mei").endsWith(".mp4");
    var saved = Path.of("target", "screenshots", "downloaded.mp4").toAbsolutePath();
    download.saveAs(saved);
    assertThat(Footage.probe(saved)).contains("h264", "aac", "mp4");
  }

  private void record(Page page) {
    look(page, "camera");
    button(page, "Shoot").click();
    page.waitForTimeout(TAKE_MS);
    button(page, "Stop").click();
    assertThat(page.locator("s-camera")).hasAttribute("data-at", "preview");
  }

  /** The picked moment is the server's before the film is handed over. */
  private static void sendsWithItsCover(Page page, String action) {
    button(page, "Cover").click();
    page.getByLabel("The moment that the cover shows").fill("800");
    var taken =
        page.waitForResponse(
            response -> response.url().endsWith("/cover"), () -> button(page, action).click());
    assertThat(taken.request().postData()).isEqualTo("{\"atMs\":800}");
    assertThat(taken.ok()).isTrue();
  }

  private static void look(Page page, String name) {
    screenshot(page, "first-light-" + name);
  }

  private static Locator chip(Page page, String name) {
    return page.locator(".chip", new Page.LocatorOptions().setHasText(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
  }
}
