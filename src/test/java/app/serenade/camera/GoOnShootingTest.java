package app.serenade.camera;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.serenade.media.Looked;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/**
 * What was recorded and is looked at has another part, after a reload, a press on Done and a lost
 * camera.
 */
class GoOnShootingTest extends CameraBrowser {
  @Test
  void whatIsTooShortIsGoneOnWithAfterAReload() {
    var page = watchedPage(PAGE + "?min=4");
    record(page);
    assertThat(page.getByText("Too short: at least 4 seconds were promised.")).isVisible();
    screenshot(page, "camera-too-short");
    var first = seconds(page);
    page.reload();
    press(page, "Continue");
    assertThat(button(page, "Send")).isDisabled();
    press(page, "Go on shooting");
    assertThat(button(page, "Undo last")).isVisible();
    assertThat(page.locator("[data-part=gaps] line")).hasCount(1);
    assertThat(page.locator(".camera-clock")).hasText("0:0" + (int) first);
    assertAnotherPart(page, first);
  }

  /** By then the server had made one film of both parts. */
  @Test
  void whatWasStoppedIsGoneOnWith() {
    var page = watchedPage(PAGE);
    part(page, "Shoot", 900);
    part(page, "Continue shooting", 900);
    var both = seconds(page);
    press(page, "Done");
    waitUntil(page, kept("asset !== undefined"));
    press(page, "Go on shooting");
    part(page, "Continue shooting", 700);
    press(page, "Undo last");
    assertThat(page.locator("[data-part=gaps] line")).hasCount(2);
    assertAnotherPart(page, both);
  }

  /** It is dark. */
  private static void assertAnotherPart(Page page, double before) {
    cover(page, "video", true);
    part(page, "Continue shooting", 2500);
    var all = seconds(page);
    press(page, "Done");
    press(page, "Send");
    var film = sent(page);
    assertThat(length(film)).isCloseTo(all, within(SLACK));
    assertThat(Looked.brightness(film, before / 2)).isGreaterThan(40);
    assertThat(Looked.brightness(film, (before + all) / 2)).isLessThan(25);
  }

  @Test
  void whereTheCameraIsGoneWhatWasShotIsLookedAtAgain() {
    var page = watchedPage(PAGE);
    record(page);
    page.reload();
    press(page, "Continue");
    page.evaluate(
        "() => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError')) }");
    press(page, "Go on shooting");
    assertThat(heading(page, "No camera found")).isVisible();
    screenshot(page, "camera-gone");
    press(page, "Look at what you recorded");
    press(page, "Send");
    assertItPlays(page, 360, 640);
  }
}
