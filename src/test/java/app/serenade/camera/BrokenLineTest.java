package app.serenade.camera;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.Footage;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A line that breaks without the browser noticing is tried again until all has arrived. */
class BrokenLineTest extends CameraBrowser {
  /** More than the first, quick ones. */
  private static final int TRIES = 9;

  /** Long waits of the page become short ones. */
  private static final String HASTE =
      """
      const real = window.setTimeout;
      window.setTimeout = (go, milliseconds, ...rest) =>
        real(go, milliseconds >= 1000 ? milliseconds / 50 : milliseconds, ...rest);
      """;

  private final AtomicBoolean down = new AtomicBoolean(true);
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void aFileGoesOnByItselfWhenTheServerIsThereAgain() {
    assertThat(assertGoesOn(503, "PATCH HEAD")).as("it began once").hasSize(1);
  }

  @Test
  void soItDoesWhenTheServerHadTooMuchToDo() {
    assertThat(assertGoesOn(429, "PATCH HEAD")).as("it began once").hasSize(1);
  }

  @Test
  void soItDoesWhereItCouldNotEvenBegin() {
    assertThat(assertGoesOn(502, "POST")).hasSizeGreaterThan(TRIES);
  }

  @Test
  void whatIsShotGoesOnMeanwhile() {
    expectComplaint("status of 503");
    var page = opened(breaking(503, "PATCH HEAD"), PAGE);
    var arrived = new AtomicBoolean();
    page.onResponse(answer -> arrived.compareAndSet(false, isStored(answer)));
    press(page, "Shoot");
    page.waitForCondition(() -> tries.get() > TRIES);
    down.set(false);
    page.waitForCondition(arrived::get);
    assertThat(button(page, "Stop")).isVisible();
  }

  @Test
  void whatTheDeviceHadNoRoomForIsNotCalledSafe() {
    expectComplaint("status of 503");
    var page = opened(withoutRoom(breaking(503, "PATCH HEAD")), PAGE);
    record(page);
    assertThat(page.getByText("No connection.")).containsText("leave this page open");
    screenshot(page, "camera-broken-unkept");
    press(page, "Send");
    down.set(false);
    assertThat(page.locator("#asset")).isVisible();
    assertItPlays(page, 360, 640);
  }

  private List<Request> assertGoesOn(int status, String methods) {
    expectComplaint("status of " + status);
    var page = opened(breaking(status, methods), PAGE);
    var asked = requestsOf(page);
    choose(page, Footage.mp4(3));
    press(page, "Send");
    assertThat(page.getByText("No connection.")).isVisible();
    page.waitForCondition(() -> tries.get() > TRIES);
    screenshot(page, "camera-broken-" + status);
    down.set(false);
    assertThat(page.locator("#asset")).isVisible();
    assertItPlays(page, 360, 640);
    return asked.stream().filter(r -> r.method().equals("POST") && isUpload(r)).toList();
  }

  private BrowserContext breaking(int status, String methods) {
    var context = phone();
    context.addInitScript(HASTE);
    context.route(
        address -> address.contains("/uploads"), route -> breakOrGoOn(route, status, methods));
    return context;
  }

  private void breakOrGoOn(Route route, int status, String methods) {
    if (!down.get() || !methods.contains(route.request().method())) {
      route.resume();
      return;
    }
    tries.incrementAndGet();
    route.fulfill(new Route.FulfillOptions().setStatus(status));
  }

  private static boolean isStored(Response answer) {
    return answer.request().method().equals("PATCH") && answer.status() == 204;
  }
}
