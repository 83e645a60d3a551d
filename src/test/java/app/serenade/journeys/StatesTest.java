package app.serenade.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.serenade.Alone;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Each state as a fan and a creator see it in two browsers: what one does, the other sees without a
 * reload. How long that took is printed, from the click on.
 */
@Alone
class StatesTest extends BothSides {
  private static final AtOnce AT_ONCE = new AtOnce();

  @AfterAll
  static void changesAreSeenAtOnce() {
    AT_ONCE.check("StatesTest");
  }

  private void bothLookAt(String commission) {
    bothLookAt("/commissions/" + commission, "/commissions/" + commission);
  }

  @Test
  void aCreatorRefusesWithAReason() {
    bothLookAt(two.requested());
    button(creator, "Refuse").click();
    var dialog = creator.locator("#refusal");
    dialog.getByText("It is nothing that I make.").click();
    AT_ONCE.seen(
        heading(fan, "Refused by Lin Mei"),
        () -> dialog.getByRole(AriaRole.BUTTON, named("Refuse")).click());
    assertThat(fan.getByText("It is nothing that I make.").first()).isVisible();
    assertThat(fan.getByText("Returned to you, all of it.").first()).isVisible();
    assertThat(heading(creator, "You refused this")).isVisible();
    look("refused");
  }

  @Test
  void aFanCancelsARequest() {
    bothLookAt(two.requested());
    cancel(fan, "It would come too late.", heading(creator, "Cancelled by Inês Ferreira"));
    assertThat(creator.getByText("It would come too late.").first()).isVisible();
    assertThat(button(creator, "Accept")).hasCount(0);
    assertThat(fan.getByText("Returned to you, all of it.").first()).isVisible();
    look("cancelled-by-fan");
  }

  @Test
  void aCreatorCancelsWhatTheyAccepted() {
    bothLookAt(two.requested());
    AT_ONCE.seen(heading(fan, "Lin Mei has accepted"), button(creator, "Accept")::click);
    cancel(creator, "I cannot make it in time.", heading(fan, "Cancelled by Lin Mei"));
    assertThat(fan.getByText("I cannot make it in time.").first()).isVisible();
    look("cancelled-by-creator");
  }

  private void cancel(Page page, String why, Locator seenThere) {
    page.locator("[data-dialog=cancellation]").first().click();
    var dialog = page.locator("#cancellation");
    assertThat(dialog).isVisible();
    dialog.getByText(why).click();
    AT_ONCE.seen(seenThere, () -> dialog.getByRole(AriaRole.BUTTON, named("Cancel it")).click());
    assertThat(heading(page, "You cancelled this")).isVisible();
  }

  @Test
  void bothDeadlinesEndItOnBothSides() {
    var promised = two.accepted();
    var asked = two.requested();
    try {
      bothLookAt(asked);
      AT_ONCE.seen(
          heading(fan, "Cancelled: Lin Mei did not accept in time"), () -> two.shiftClock(49));
      assertThat(heading(creator, "Cancelled: you did not accept in time")).isVisible();
      look("not-accepted");
      bothLookAt(promised);
      AT_ONCE.seen(
          heading(creator, "Cancelled: the video was not sent in time"), () -> two.shiftClock(169));
      assertThat(heading(fan, "Cancelled: Lin Mei did not send the video in time")).isVisible();
      assertThat(fan.getByText("Returned to you, all of it.").first()).isVisible();
      look("not-sent");
    } finally {
      two.shiftClock(0);
    }
  }

  @Test
  void anOfferClosesAndOpensWhileABriefIsBeingWritten() {
    var offer = fan.context().newPage();
    offer.navigate("/@" + two.creator.handle() + "/custom");
    fan.navigate("/@" + two.creator.handle() + "/custom/request");
    creator.navigate("/me/custom");
    AtOnce.live(fan);
    fan.evaluate(
        "() => { const name = document.querySelector('[name=addressedAs]');"
            + " name.value = 'Siobhán'; name.dispatchEvent(new Event('input', {bubbles: true})); }");
    creator.locator("#accepting").click();
    var closed = fan.locator("#offer-now[closed]");
    AT_ONCE.seen(
        closed,
        () ->
            creator
                .locator("#stop-accepting")
                .getByRole(AriaRole.BUTTON, named("Confirm"))
                .click());
    assertThat(button(offer, "Request a video")).isDisabled();
    assertThat(creator.locator("#accepting")).hasAttribute("aria-checked", "false");
    assertThat(fan.locator("[name=addressedAs]")).hasValue("Siobhán");
    fan.waitForCondition(() -> isShut(fan));
    look("closed");
    var open =
        offer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Request a video"));
    AT_ONCE.seen(open, creator.locator("#accepting")::click);
    assertThat(closed).hasCount(0);
    assertThat(fan.locator("[name=addressedAs]")).hasValue("Siobhán");
    fan.waitForCondition(() -> !isShut(fan));
  }

  private static boolean isShut(Page brief) {
    return (boolean)
        brief.evaluate(
            "() => { const name = document.querySelector('[name=addressedAs]');"
                + " return name.readOnly || name.matches(':disabled'); }");
  }

  @Test
  void aFanReviewsAndTheCreatorSeesIt() {
    var id = two.delivered();
    bothLookAt(id);
    assertThat(button(creator, "View review")).isDisabled();
    fan.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Leave a review"))
        .first()
        .click();
    var post = button(fan, "Post");
    assertThat(post).isDisabled();
    fan.locator("[name=stars][value='4']").press("Space");
    assertThat(post).isEnabled();
    fan.locator("#review-text").fill("She cried, and then she laughed.");
    AT_ONCE.seen(creator.getByText("She cried, and then she laughed."), post::click);
    assertThat(fan.getByText("can read it, and so can everybody").first()).isVisible();
    fan.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("View review")).last().click();
    assertThat(fan.locator("#review").getByText("She cried, and then she laughed.")).isVisible();
    look("reviewed");
  }

  @Test
  void aCreatorExitsWithUnfinishedRequests() {
    var id = two.requested();
    fan.navigate("/@" + two.creator.handle() + "/custom");
    creator.navigate("/me/custom/exit");
    AtOnce.live(fan);
    exitTo(creator, "#exit-unfinished");
    creator.locator("#exit-unfinished").getByRole(AriaRole.BUTTON, named("Cancel")).click();
    assertThat(button(fan, "Request a video")).hasCount(0);
    exitTo(creator, "#exit-unfinished");
    look("exit-unfinished");
    AT_ONCE.seen(
        fan.getByText("does not make custom videos any more."),
        () ->
            creator
                .locator("#exit-unfinished")
                .getByRole(AriaRole.BUTTON, named("Confirm"))
                .click());
    assertThat(button(fan, "Request a video")).isDisabled();
    creator.navigate("/commissions/" + id);
    button(creator, "Accept").click();
    assertThat(heading(creator, "Record it for Inês Ferreira")).isVisible();
  }

  private static void exitTo(Page page, String dialog) {
    page.locator(".sheet-foot [data-dialog=exit-ask]").click();
    var ask = page.locator("#exit-ask");
    assertThat(ask).isVisible();
    ask.getByRole(AriaRole.BUTTON, named("Confirm")).click();
    assertThat(page.locator(dialog)).isVisible();
  }

  @Test
  void whoAnswersAPromptTooLateIsToldSo() {
    var id = two.requested();
    prompt();
    creator.route(
        "**/acceptance",
        route -> {
          two.fan.post("/commissions/" + id + "/cancellation", Map.of("why", ""));
          route.resume();
        });
    expectComplaint("status of 409");
    button(creator, "Accept").click();
    assertThat(toast("That is not possible any more")).isVisible();
    screenshot(creator, "states-too-late");
    two.requested();
    prompt();
    creator.route("**/refusal", Route::abort);
    expectComplaint("Failed");
    button(creator, "Refuse").click();
    creator.locator("dialog[open]").getByRole(AriaRole.BUTTON, named("Refuse")).click();
    assertThat(toast("That did not arrive")).isVisible();
    creator.context().clearCookies();
    creator.unroute("**/acceptance");
    button(creator, "Accept").click();
    creator.waitForURL(Pattern.compile(".*/sign-in.*next=.*inbox.*"));
  }

  private void prompt() {
    creator.navigate("/inbox/" + two.fan.handle());
    assertThat(button(creator, "Accept")).isVisible();
    AtOnce.live(creator);
  }

  private Locator toast(String words) {
    return creator.locator("#toasts").getByText(words);
  }

  @Test
  void theSecondIntroductionPageLeadsToTheRequests() {
    creator.navigate("/me/custom/introduction");
    creator.waitForCondition(
        () -> (boolean) creator.evaluate("() => document.querySelector('video').readyState > 1"));
    look("introduction-own");
    creator
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Manage requests"))
        .first()
        .click();
    assertThat(heading(creator, "Your requests")).isVisible();
  }

  private void look(String name) {
    screenshot(fan, "states-" + name + "-fan");
    screenshot(creator, "states-" + name + "-creator");
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
