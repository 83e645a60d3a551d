package app.serenade.camera;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A recording lies on its device until the server has all of it. */
class KeptRecordingTest extends CameraBrowser {
  /** How many seconds of recordings lie in rows. */
  private static final String ROWS =
      """
      new Promise((resolve) => {
        const asking = indexedDB.open("serenade-camera");
        asking.onsuccess = () => {
          const rows = asking.result.transaction("slices").objectStore("slices").count();
          rows.onsuccess = () => {
            asking.result.close();
            resolve(rows.result);
          };
        };
      })
      """;

  @Test
  void aReloadInTheMiddleOfTheUploadGoesOnWhereItStopped() {
    var context = phone();
    var page = opened(context, PAGE);
    var asked = requestsOf(page);
    throttle(context, page, 60_000);
    record(page);
    press(page, "Send");
    assertThat(page.locator(".camera-send")).hasText(Pattern.compile("Sending [3-9]\\d %"));
    screenshot(page, "camera-sending");
    page.reload();
    throttle(context, page, -1);
    assertThat(heading(page, "Continue where you were")).isVisible();
    screenshots(page, "camera-offer");
    press(page, "Continue");
    press(page, "Send");
    assertItPlays(page, 360, 640);
    assertThat(asked.stream().filter(r -> r.method().equals("POST") && isUpload(r))).hasSize(1);
    assertThat(asked.stream().filter(r -> r.method().equals("PATCH") && offset(r) > 0))
        .isNotEmpty();
  }

  @Test
  void whatWasHandedOverIsOfferedUntilItBecamePartOfSomething() {
    var page = opened(phone(), PAGE);
    record(page);
    press(page, "Send");
    var asset = assertItPlays(page, 360, 640);
    page.navigate(PAGE);
    assertThat(heading(page, "Continue where you were")).isVisible();
    press(page, "Continue");
    press(page, "Send");
    assertThat(assertItPlays(page, 360, 640)).isEqualTo(asset);
  }

  @Test
  void whatTheServerForgotIsSentOnceMore() {
    expectComplaint("status of 404"); // It asks for what is not there any more.
    var page = opened(phone(), PAGE);
    record(page);
    press(page, "Send");
    var asset = assertItPlays(page, 360, 640);
    assertThat(page.request().delete("/api/v1/assets/" + asset).ok()).isTrue();
    page.navigate(PAGE);
    press(page, "Continue");
    press(page, "Send");
    assertThat(assertItPlays(page, 360, 640)).isNotEqualTo(asset);
  }

  @Test
  void aRecordingCutOffByACrashIsOfferedAgainAndPlays() {
    assertSurvives(phone(), false);
  }

  @Test
  void soIsOneInABrowserThatWritesNoFiles() {
    assertSurvives(withoutFiles(phone()), true);
  }

  private void assertSurvives(BrowserContext context, boolean inRows) {
    var page = opened(context, PAGE);
    button(page, "Shoot").click();
    assertThat(page.locator(".camera-clock")).hasText("0:04");
    page.navigate("about:blank");
    page.navigate(PAGE);
    assertThat(button(page, "Continue")).isVisible();
    assertThat((int) page.evaluate(ROWS) > 0).isEqualTo(inRows);
    press(page, "Continue");
    press(page, "Send");
    assertItPlays(page, 360, 640);
  }

  @Test
  void anotherAccountIsNotOfferedTheRecording() {
    var context = phone();
    var first = opened(context, PAGE);
    record(first);
    first.close();
    var page = opened(context, PAGE);
    assertThat(button(page, "Shoot")).isVisible();
    assertThat(heading(page, "Continue where you were")).isHidden();
  }

  @Test
  void whatIsClosedMeanwhileIsNotSentAndStaysOnTheDevice() {
    var page = opened(phone(), PAGE);
    record(page);
    page.evaluate(
        """
        () => {
          const closed = document.createElement("s-camera-closed");
          closed.setAttribute("reason", "The fan cancelled this request.");
          document.querySelector("main").append(closed);
        }
        """);
    assertThat(page.getByText("The fan cancelled this request.")).isVisible();
    assertThat(button(page, "Send")).isDisabled();
    screenshot(page, "camera-cancelled");
    page.reload();
    assertThat(heading(page, "Continue where you were")).isVisible();
  }
}
