package app.serenade.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Open pages on bad days: an answer that is an error, a stream that does not begin, a sign-out
 * elsewhere.
 */
class KeepsUpTest extends BothSides {
  /** Asked again after ten seconds at most, by what was asked last. */
  private static final double PATIENCE_MS = 25_000;

  private static final int SETTLED_MS = 5_000;

  private final AtomicInteger failed = new AtomicInteger();
  private String id;
  private String path;

  @BeforeEach
  void bothKnowOfIt() {
    id = two.accepted();
    path = "/commissions/" + id;
  }

  @Test
  void aPartOutlivesAnErrorAndFollowsAgain() {
    bothLookAt(path, path);
    expectComplaint("503");
    failing(fan, "**" + path, 2, Answers.UNAVAILABLE);
    two.deliver(id);
    fan.waitForCondition(() -> failed.get() > 0);
    assertThat(fan.locator("#detail")).isVisible();
    seen(fan, "Your video is here");
    assertThat(failed).hasValue(2);
  }

  @Test
  void aStreamThatCouldNotBeginBeginsByItself() {
    expectComplaint("ERR_FAILED|ERR_CONNECTION|503|Failed to fetch");
    failing(fan, "**/live*", 1, Answers.CUT);
    fan.navigate(path);
    fan.waitForCondition(() -> failed.get() == 1);
    two.deliver(id);
    seen(fan, "Your video is here");
  }

  @Test
  void anErrorInsteadOfTheStreamIsNotShown() {
    expectComplaint("503");
    failing(fan, "**/live*", 1, Answers.UNAVAILABLE);
    fan.navigate(path);
    fan.waitForCondition(() -> failed.get() == 1);
    two.deliver(id);
    seen(fan, "Your video is here");
    assertThat(fan.locator("body")).not().containsText("unavailable");
  }

  @Test
  void whatWasMissedOfflineIsThereOnceTheNetworkIs() {
    bothLookAt(path, "/me/custom");
    expectComplaint(".*");
    fan.context().setOffline(true);
    assertThat(fan.locator(".offline-note")).isVisible();
    two.deliver(id);
    fan.context().setOffline(false);
    seen(fan, "Your video is here");
    assertThat(fan.locator(".offline-note")).hasCount(0);
  }

  @Test
  void aPageOfSomebodyWhoSignedOutElsewhereLeavesWithoutGoingBlank() {
    bothLookAt(path, path);
    settled(fan);
    fan.context().clearCookies();
    two.deliver(id);
    assertThat(fan)
        .hasURL(
            Pattern.compile("/sign-in.*" + id),
            new PageAssertions.HasURLOptions().setTimeout(PATIENCE_MS));
  }

  @Test
  void aPageThatIsGoneSaysSo() {
    bothLookAt(path, path);
    settled(fan);
    expectComplaint("404");
    fan.context()
        .route(
            "**" + path,
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setStatus(404)
                        .setContentType("text/html")
                        .setBody("<!doctype html><title>Gone</title><h1>Not here any more</h1>")));
    two.deliver(id);
    seen(fan, "Not here any more");
  }

  private enum Answers {
    CUT,
    UNAVAILABLE
  }

  /** So many of the page's own requests for it fail, then none. */
  private void failing(Page page, String address, int times, Answers answers) {
    page.route(
        address,
        route -> {
          if (route.request().isNavigationRequest() || failed.get() == times) {
            route.resume();
            return;
          }
          failed.incrementAndGet();
          if (answers == Answers.CUT) route.abort();
          else
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(503)
                    .setHeaders(Map.of("Content-Type", "text/html"))
                    .setBody("<main id=main>Service unavailable</main>"));
        });
  }

  private static void settled(Page page) {
    page.waitForFunction("least => performance.now() > least", SETTLED_MS);
  }

  private static void seen(Page page, String heading) {
    assertThat(heading(page, heading))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
  }
}
