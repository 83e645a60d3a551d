package app.serenade.offers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.accounts.Sessions;
import app.serenade.journeys.Browsers;
import app.serenade.journeys.Films;
import app.serenade.journeys.Person;
import app.serenade.platform.Viewer;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Open pages follow the creator's switch, new price and exit without a reload (C13). */
class OfferLiveTest extends Browsers {
  private BrowserContext creators;
  private Person creator;
  private String path;

  @BeforeEach
  void somebodyWithAnOffer() {
    creators = desktop();
    Viewer.Account account = signedUp(creators, "Lin Mei");
    var token = bean(Sessions.class).open(account.id(), Sessions.Kind.PROGRAM);
    creator = new Person(at(""), account.id(), account.handle(), token);
    path = "/@" + creator.handle();
    publish(500);
  }

  private void publish(long coins) {
    var film = Films.ready(context, creator, "introduction", 5);
    var offer =
        Map.of("asset", film, "description", "A song", "amount", coins, "promisedSeconds", 30);
    assertThat(creator.put("/offer", offer).status()).isEqualTo(200);
  }

  private static Page opened(BrowserContext context, String path) {
    var page = context.newPage();
    page.navigate(path);
    page.waitForFunction("document.querySelector('#live') !== null");
    page.waitForTimeout(300);
    return page;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void fansFollowTheSwitchAndANewPrice() {
    var fan = phone();
    var offer = opened(fan, path + "/custom");
    var profile = opened(fan, path);
    var second = opened(creators, "/me/custom");
    var list = opened(creators, "/me/custom");
    var film = offer.locator("s-video video").getAttribute("src");

    list.getByRole(AriaRole.SWITCH).focus();
    list.keyboard().press("Enter");
    assertThat(list.locator("#stop-accepting")).isVisible();
    button(list, "Cancel").click();
    assertThat(list.getByRole(AriaRole.SWITCH)).hasAttribute("aria-checked", "true");
    list.getByRole(AriaRole.SWITCH).click();
    button(list, "Confirm").click();
    assertThat(offer.locator("#offer-action button:disabled")).isVisible();
    assertThat(profile.getByText("not taking requests")).isVisible();
    assertThat(second.locator("[role=switch][aria-checked=false]")).isVisible();
    assertThat(list.locator("#stop-accepting")).isHidden();
    assertThat(list.getByRole(AriaRole.SWITCH)).hasAttribute("aria-checked", "false");

    list.getByRole(AriaRole.SWITCH).press("Space");
    assertThat(offer.locator("#offer-action a.primary")).isVisible();
    publish(700);
    assertThat(offer.locator("#offer-terms").getByText("700 coins")).isVisible();
    assertThat(profile.getByText("700 coins")).isVisible();
    assertThat(list.getByText("700 coins")).isVisible();
    assertThat(offer.locator("s-video video")).not().hasAttribute("src", film);
  }

  @Test
  void theSheetOfTheOfferHidesAndComesBack() {
    var page = opened(phone(), path + "/custom");
    var request =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Request a video"));
    page.touchscreen().tap(195, 200);
    assertThat(request).isHidden();
    page.waitForCondition(
        () -> page.evaluate("!document.querySelector('video').muted").equals(true));
    page.touchscreen().tap(195, 200);
    assertThat(request).isVisible();
    page.keyboard().press("Escape");
    assertThat(request).isHidden();
    page.mouse().move(195, 500);
    page.mouse().down();
    page.mouse().move(195, 300);
    page.mouse().up();
    assertThat(request).isVisible();
  }

  @Test
  void itsHandleRaisesAndLowersTheSheetByTouchAndByKey() {
    var page = opened(phone(), path + "/custom");
    var full = page.locator("s-resting-sheet:state(full)");
    var handle = page.locator(".sheet-handle");
    assertThat(handle).hasAccessibleName("Show more of it");
    handle.tap();
    assertThat(full).hasCount(1);
    assertThat(handle).hasAccessibleName("Show less of it");
    handle.tap();
    assertThat(full).hasCount(0);
    handle.press("Enter");
    assertThat(full).hasCount(1);
    handle.press("Space");
    assertThat(full).hasCount(0);
    page.keyboard().press("Escape");
    assertThat(page.locator("s-resting-sheet:state(down)")).hasCount(1);
    handle.tap();
    assertThat(page.locator("s-resting-sheet:state(half)")).hasCount(1);
  }

  @Test
  void theExitLiesOverTheResetPageAsksAndIsFollowed() {
    var offer = opened(phone(), path + "/custom");
    var page = opened(creators, "/me/custom/edit");
    page.locator(".menu summary").click();
    page.locator(".menu-list a").click();
    assertThat(page).hasURL(at("/me/custom/exit"));
    button(page, "Exit custom video").click();
    button(page, "Cancel").click();
    page.keyboard().press("Escape");
    assertThat(page).hasURL(at("/me/custom/edit"));
    assertThat(page.locator("s-sheet")).hasCount(0);
    assertThat(offer.locator("#offer-action a.primary")).isVisible();

    page.locator(".exit-edge").click();
    button(page, "Exit custom video").click();
    button(page, "Confirm").click();
    assertThat(offer.getByText("does not make custom videos any more")).isVisible();
    assertThat(page).hasURL(at("/me/custom"));
  }

  @Test
  void aSwipeUpFromTheBottomLaysTheExitOverThePage() {
    var phone = phone();
    signIn(phone, new Viewer.Account(creator.id(), creator.handle(), "Lin Mei"));
    var page = opened(phone, "/me/custom/edit");
    swipe(page, 700, 500);
    assertThat(page.locator("s-sheet")).hasCount(0);
    swipe(page, 830, 600);
    assertThat(page.locator("s-sheet")).isVisible();
    assertThat(page).hasURL(at("/me/custom/exit"));
    page.goBack();
    assertThat(page.locator("s-sheet")).hasCount(0);
    assertThat(page.getByLabel("What do you make?")).hasValue("A song");
  }

  private static void swipe(Page page, int from, int to) {
    var fingers = page.context().newCDPSession(page);
    fingers.send("Input.dispatchTouchEvent", touch("touchStart", from));
    fingers.send("Input.dispatchTouchEvent", touch("touchMove", to));
    fingers.send("Input.dispatchTouchEvent", touch("touchEnd", -1));
  }

  private static JsonObject touch(String type, int y) {
    var points = new JsonArray();
    var event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    if (y < 0) return event;
    var point = new JsonObject();
    point.addProperty("x", 195);
    point.addProperty("y", y);
    points.add(point);
    return event;
  }
}
