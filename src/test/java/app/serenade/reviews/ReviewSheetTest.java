package app.serenade.reviews;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.Alone;
import app.serenade.commissions.AcceptCommission;
import app.serenade.commissions.BriefForm;
import app.serenade.commissions.DeliverCommission;
import app.serenade.commissions.PlaceCommission;
import app.serenade.journeys.Browsers;
import app.serenade.journeys.Films;
import app.serenade.journeys.Person;
import app.serenade.platform.Viewer;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The review sheet in a browser: over the conversation, over the detail page, and by itself. */
@Alone
class ReviewSheetTest extends Browsers {
  private static final long LIVE_MS = 1_000;

  private BrowserContext phone;
  private Viewer.Account fan;
  private Viewer.Account creator;
  private UUID commission;

  @BeforeEach
  void aDeliveredVideo() {
    phone = phone();
    fan = signedUp(phone, "Inês Ferreira");
    creator = signedUp(desktop(), "Lin Mei");
    bean(JdbcClient.class)
        .sql(
            """
            insert into offers.offer (creator, introduction, description, amount, unit, promised_seconds, state)
            values (:id, gen_random_uuid(), 'A small song', 0, 'COINS', 15, 'accepting')
            """)
        .param("id", creator.id())
        .update();
    commission = delivered();
  }

  private UUID delivered() {
    var brief = new BriefForm("friend", "Siobhán", "", "birthday", "", "", false);
    var placed = bean(PlaceCommission.class).by(fan.id(), creator.id(), brief);
    var id = ((PlaceCommission.Outcome.Done) placed).id();
    var _ = bean(AcceptCommission.class).by(creator.id(), id);
    var owner = new Person(at(""), creator.id(), creator.handle(), "");
    var film = Films.ready(context, owner, "custom", 15);
    var _ = bean(DeliverCommission.class).by(creator.id(), id, film);
    return id;
  }

  private String detail() {
    return "/commissions/" + commission;
  }

  @Test
  void overTheConversationItIsPostedAndTheCreatorsOpenPageFollows() {
    var desktop = desktop();
    signIn(desktop, creator);
    var theirs = desktop.newPage();
    theirs.navigate(detail());
    assertThat(theirs.getByText("None yet")).isVisible();

    var mine = phone.newPage();
    mine.navigate("/inbox/" + creator.handle());
    link(mine, "Leave a review").first().click();
    assertThat(mine.locator("s-sheet .sheet")).isFocused();
    assertThat(mine).hasURL(at(detail() + "/review"));
    assertThat(button(mine, "Post")).isDisabled();
    starsByKeyboard(mine);
    mine.getByLabel("In your words").fill("She laughed, then cried.");
    mine.getByLabel("Show my name").check();
    screenshot(mine, "review-sheet");

    postAndMeasure(mine, theirs);
    screenshot(theirs, "review-creator-detail");
    assertThat(mine.getByText("Your review is posted")).isVisible();
    screenshot(mine, "review-posted");
    mine.getByText("View review").and(mine.locator("#review a")).click();
    assertThat(mine.locator("#review .card")).containsText("She laughed, then cried.");
    mine.keyboard().press("Escape");
    assertThat(mine.locator("s-sheet")).hasCount(0);
    assertThat(mine).hasURL(at("/inbox/" + creator.handle()));
    assertThat(link(mine, "View review").first()).isVisible();
    screenshot(mine, "review-conversation");
  }

  /** A group of radio buttons: arrows choose, and a mistaken star can be taken back. */
  private static void starsByKeyboard(Page page) {
    var post = button(page, "Post");
    page.getByRole(AriaRole.RADIO, named("1 star")).focus();
    page.keyboard().press("Space");
    assertThat(post).isEnabled();
    for (var n = 0; n < 4; n++) page.keyboard().press("ArrowRight");
    assertThat(page.getByRole(AriaRole.RADIO, named("5 stars"))).isChecked();
    page.keyboard().press("ArrowRight");
    assertThat(post).isDisabled();
    page.keyboard().press("ArrowLeft");
    assertThat(post).isEnabled();
  }

  private static void postAndMeasure(Page mine, Page theirs) {
    var link = theirs.locator("#review-link");
    var before = System.nanoTime();
    button(mine, "Post").dblclick();
    link.waitFor();
    var took = (System.nanoTime() - before) / 1_000_000;
    assertThat(took).as("ms until the creator's open page follows").isLessThan(LIVE_MS);
  }

  @Test
  void theAverageOnAnOpenProfileAndTheVideoInAnOpenConversationFollow() {
    var profile = desktop().newPage();
    followed(profile, "/@" + creator.handle());
    var talk = phone.newPage();
    followed(talk, "/inbox/" + creator.handle());
    assertThat(talk.locator(".video-message .tag")).hasText("Received");
    screenshot(talk, "video-received");
    var _ =
        bean(PostReview.class).by(fan.id(), commission, new ReviewForm("4", "She cried.", false));
    assertThat(profile.locator("#profile-figures")).containsText("4.0");
    assertThat(talk.locator(".video-message .tag")).hasText("Reviewed: 4 stars");
    screenshot(talk, "video-reviewed");
    screenshot(profile, "profile-rating");
  }

  /** Opened, and following what happens. */
  private void followed(Page page, String path) {
    page.waitForResponse(answer -> answer.url().contains("/live"), () -> page.navigate(path));
  }

  @Test
  void overTheDetailPageItIsClosedByEveryWayAndLeavesThePageAsItWas() {
    var page = phone.newPage();
    page.navigate(detail());
    for (Runnable close : ways(page)) {
      link(page, "Leave a review").click();
      assertThat(page.locator("s-sheet .sheet")).isVisible();
      close.run();
      assertThat(page.locator("s-sheet")).hasCount(0);
      assertThat(page).hasURL(at(detail()));
      assertThat(page.locator("#review-link")).isFocused();
    }
  }

  private static Runnable[] ways(Page page) {
    return new Runnable[] {
      () -> page.keyboard().press("Escape"),
      () -> page.goBack(),
      () -> page.locator(".sheet-head [data-close]").click(),
      () -> page.mouse().click(200, 40),
      () -> swipeDown(page)
    };
  }

  private static void swipeDown(Page page) {
    page.waitForTimeout(300);
    var handle = page.locator(".sheet-handle").boundingBox();
    page.mouse().move(handle.x + handle.width / 2, handle.y + 8);
    page.mouse().down();
    page.mouse().move(handle.x + handle.width / 2, handle.y + 200);
    page.mouse().up();
  }

  @Test
  void openedByItsAddressItLiesOverTheDetailPageAndKeepsWhatIsTypedWhereSendingFails() {
    expectComplaint("ERR_INTERNET_DISCONNECTED");
    expectComplaint("Failed to fetch");
    var page = phone.newPage();
    page.navigate(detail() + "/review");
    assertThat(page.locator("#detail")).isAttached();
    page.getByLabel("In your words").fill("Typed in a tunnel.");
    phone.setOffline(true);
    button(page, "Post").click();
    assertThat(page.getByText("What you typed is still here")).isVisible();
    assertThat(page.getByLabel("In your words")).hasValue("Typed in a tunnel.");
    screenshot(page, "review-lost");
    phone.setOffline(false);
    whereTheSessionEndedNothingTypedIsLost(page);
    postedMeanwhileInAnotherTab();
    expectComplaint("status of 409");
    button(page, "Post").click();
    assertThat(page.getByText("You have reviewed this video before")).isVisible();
    assertThat(page.getByLabel("What you typed")).hasValue("Typed in a tunnel.");
    screenshot(page, "review-twice");
    page.keyboard().press("Escape");
    page.waitForURL(at(detail()));
    assertThat(page.locator("#review-part")).containsText("From the other tab.");
  }

  private void whereTheSessionEndedNothingTypedIsLost(Page page) {
    phone.clearCookies();
    button(page, "Post").click();
    assertThat(page.locator("#review-lost")).containsText("signed in");
    assertThat(page.getByLabel("In your words")).hasValue("Typed in a tunnel.");
    signIn(phone, fan);
  }

  private void postedMeanwhileInAnotherTab() {
    var _ =
        bean(PostReview.class)
            .by(fan.id(), commission, new ReviewForm("2", "From the other tab.", false));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, named(name));
  }
}
