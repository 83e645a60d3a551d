package app.serenade.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.Alone;
import app.serenade.videos.likes.Watched;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who watch the same video see each other's likes, follows and comments. */
@Alone
class TogetherWatchingTest extends Browsers {
  private static final AtOnce AT_ONCE = new AtOnce();

  private Person creator;
  private UUID video;
  private BrowserContext phone;
  private Page mine;
  private Page theirs;

  @BeforeEach
  void twoWatch() {
    creator = Person.join(context, at(""), unique("mei"), "Lin Mei");
    video = Watched.video(context, creator, "Three onions");
    phone = phone();
    signedUp(phone, "Noor");
    mine = phone.newPage();
    mine.navigate("/v/" + video);
    var desktop = desktop();
    signIn(desktop, Two.account(creator, "Lin Mei"));
    theirs = desktop.newPage();
    theirs.navigate("/v/" + video);
    for (var page : new Page[] {mine, theirs}) {
      assertThat(heart(page)).isVisible();
      page.waitForTimeout(400);
    }
  }

  @AfterAll
  static void changesAreSeenAtOnce() {
    AT_ONCE.check("TogetherWatchingTest");
  }

  private static Locator heart(Page page) {
    return page.locator(".like-form .rail-button");
  }

  private static Locator comments(Page page) {
    return page.locator(".reactions a[href$='/comments']");
  }

  @Test
  void onADesktopTheRailOfTheFeedIsPressedAndTheCommentsReachTheEdge() {
    theirs.navigate("/");
    heart(theirs).first().click();
    assertThat(heart(theirs).first()).hasAttribute("aria-pressed", "true");
    comments(theirs).first().click();
    theirs.locator(".sheet.comments").waitFor();
    var sheet = theirs.locator(".sheet.comments").boundingBox();
    assertThat(sheet.x + sheet.width).isEqualTo(1280);
    assertThat(sheet.height).isEqualTo(800);
  }

  @Test
  void aLikeAFollowAndACommentAreSeenByTheOtherAtOnce() {
    AT_ONCE.seen(heart(theirs).getByText("1"), heart(mine)::click);
    assertThat(heart(mine)).hasAttribute("aria-pressed", "true");
    assertThat(heart(theirs)).hasAttribute("aria-pressed", "false");
    mine.locator("button.rail-follow").click();
    assertThat(mine.locator(".rail-follow")).hasCount(0);
    screenshot(mine, "watching-liked");

    comments(mine).click();
    comments(theirs).click();
    assertThat(theirs.locator("#comments")).containsText("Nobody has said a word yet");
    theirs.getByLabel("Add a comment").fill("Half a sent");
    var post = mine.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post"));
    assertThat(post).isDisabled();
    mine.getByLabel("Add a comment").fill("I cried, and it was not the onions.");
    AT_ONCE.seen(theirs.locator(".comment"), post::dblclick);
    assertThat(mine.locator(".comment")).hasCount(1);
    assertThat(mine.getByLabel("Add a comment")).hasValue("");
    assertThat(theirs.locator("#comments-title")).hasText("1 comment");
    assertThat(comments(theirs)).containsText("1");
    assertThat(theirs.getByLabel("Add a comment")).hasValue("Half a sent");
    assertThat(theirs.getByLabel("Add a comment")).isFocused();
    theirs.keyboard().type("ence.");
    theirs.keyboard().press("Enter");
    assertThat(mine.locator(".comment").first()).containsText("Half a sentence.");
    screenshot(mine, "watching-comments");
    screenshot(theirs, "watching-comments-wide");
    deletes();
  }

  /** The creator takes the other's comment away; it leaves both sheets. */
  private void deletes() {
    theirs.getByLabel("Delete the comment by Noor").click();
    theirs
        .locator("dialog[open]")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
        .click();
    assertThat(theirs.locator(".comment")).hasCount(1);
    assertThat(mine.locator(".comment")).hasCount(1);
    mine.keyboard().press("Escape");
    mine.waitForURL(at("/v/" + video));
    assertThat(comments(mine)).containsText("1");
  }

  @Test
  void twoQuickTapsLikeAndThePictureGoesOn() {
    var picture = mine.locator("s-video .surface");
    var box = picture.boundingBox();
    mine.waitForCondition(() -> !paused());
    for (var n = 0; n < 2; n++) mine.touchscreen().tap(box.x + 150, box.y + 300);
    assertThat(heart(mine)).hasAttribute("aria-pressed", "true");
    mine.waitForCondition(() -> !paused());
    for (var n = 0; n < 2; n++) mine.touchscreen().tap(box.x + 150, box.y + 300);
    mine.waitForTimeout(500);
    assertThat(heart(mine)).hasAttribute("aria-pressed", "true");
    mine.touchscreen().tap(box.x + 150, box.y + 300);
    mine.waitForCondition(this::paused);
  }

  private boolean paused() {
    return (boolean) mine.locator("s-video video").evaluate("v => v.paused");
  }

  @Test
  void whatIsTypedStaysWhereTheSessionEndedMeanwhile() {
    comments(mine).click();
    mine.getByLabel("Add a comment").fill("Typed in a tunnel.");
    phone.clearCookies();
    mine.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post")).click();
    assertThat(mine.locator("#comment-note")).containsText("What you typed is still here");
    assertThat(mine.getByLabel("Add a comment")).hasValue("Typed in a tunnel.");
    signedUp(phone, "Somebody New");
    assertThat(creator.api("DELETE", "/videos/" + video, "").status()).isEqualTo(202);
    expectComplaint("status of 404");
    mine.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post")).click();
    assertThat(mine.locator("#comment-note")).containsText("What you typed is still here");
    assertThat(mine.getByLabel("Add a comment")).hasValue("Typed in a tunnel.");
    phone.clearCookies();
    mine.keyboard().press("Escape");
    heart(mine).click();
    mine.waitForURL(Pattern.compile(".*/sign-in\\?next=.*"));
  }

  @Test
  void inTheFeedOnesOwnLikeIsSeenOnEveryPageOfOnesOwn() {
    var feed = phone.newPage();
    feed.navigate("/");
    var card = feed.locator("#v-" + video);
    assertThat(card).isAttached();
    feed.waitForTimeout(400);
    assertThat(creator.put("/videos/" + video + "/like", Map.of()).status()).isEqualTo(204);
    heart(mine).click();
    assertThat(card.locator(".like-form .rail-button")).hasAttribute("aria-pressed", "true");
    assertThat(card.locator(".like-form .rail-button")).containsText("2");
    card.locator(".reactions a[href$='/comments']").click();
    assertThat(feed.locator("s-sheet .sheet")).isVisible();
    feed.getByLabel("Add a comment").fill("From the feed");
    feed.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post")).click();
    assertThat(feed.locator(".comment")).containsText("From the feed");
    assertThat(card.locator(".reactions a[href$='/comments']")).containsText("1");
    feed.goBack();
    assertThat(feed.locator("s-sheet")).hasCount(0);
    screenshot(feed, "watching-feed");
  }
}
