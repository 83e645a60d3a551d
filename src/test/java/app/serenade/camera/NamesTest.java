package app.serenade.camera;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.Footage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whoever hears or feels the camera instead of seeing it finds every control by name and by key.
 */
class NamesTest extends CameraBrowser {
  private static final Pattern NAMELESS =
      Pattern.compile(
          "(?m)^\\s*- (?:button|link|checkbox|radio|radiogroup|slider|textbox|toolbar|switch|menuitemradio|dialog|video)\\b(?! \").*$");

  /** Controls that are seen and cannot be reached by the Tab key. */
  private static final String OUT_OF_REACH =
      """
      [...document.querySelectorAll("s-camera :is(button, a, summary, input, [data-act]:not(video))")]
        .filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.type !== "hidden")
        .filter((each) => each.tabIndex < 0)
        .map((each) => each.outerHTML.slice(0, 200))
      """;

  private static final String PHONE =
      """
      window.SpeechRecognition = class extends EventTarget {
        start() {}
        abort() {}
      };
      navigator.permissions.query = async () => ({ state: window.permission ?? "prompt" });
      """;

  private static final String SLOW_CAMERA =
      """
      const devices = navigator.mediaDevices;
      const real = devices?.getUserMedia.bind(devices);
      const waited = new Promise((resolve) => (window.openNow = resolve));
      if (devices) devices.getUserMedia = (wish) => waited.then(() => real(wish));
      """;

  @Test
  void everyControlOfEveryStateHasANameAndIsReachedByKey() {
    var context = phone();
    watched(context);
    context.addInitScript(PHONE);
    var page = opened(context, PAGE + "?brief=true");
    assertThat(button(page, "Turn on the camera")).isVisible();
    heard(page, "closed");
    press(page, "Turn on the camera");
    assertThat(button(page, "Shoot")).isVisible();
    page.locator("[data-part=microphone] summary").click();
    heard(page, "ready");
    page.locator("[data-part=microphone] summary").click();
    for (var panel : List.of("Looks", "Beauty", "Effects")) panel(page, panel);
    press(page, "Voice control");
    heard(page, "voice-notice");
    press(page, "I will press the button");
    press(page, "Countdown: off");
    press(page, "Shoot");
    heard(page, "counting");
    assertThat(button(page, "Stop")).isVisible();
    heard(page, "recording");
    page.waitForTimeout(600);
    press(page, "Pause");
    assertThat(button(page, "Done")).isVisible();
    heard(page, "paused");
    press(page, "Done");
    assertThat(button(page, "Send")).isVisible();
    for (var panel : List.of("Trim", "Cover", "Looks")) panel(page, panel);
    heard(page, "preview");
    press(page, "Retake");
    heard(page, "ask");
    page.reload();
    assertThat(heading(page, "Continue where you were")).isVisible();
    heard(page, "offering");
    choose(page, Footage.greyThenBlue());
    page.evaluate("document.querySelector('[data-part=warning]').showModal()");
    heard(page, "warning");
  }

  @Test
  void whileItOpensAndWhileTheSegmentsAreJoinedNothingIsNameless() {
    var context = phone();
    context.addInitScript(SLOW_CAMERA);
    var page = opened(context, PAGE + "?brief=true");
    at(page, "opening");
    heard(page, "opening");
    page.evaluate("openNow()");
    part(page, "Shoot", 700);
    part(page, "Continue shooting", 700);
    var held = new ArrayList<Route>();
    page.route(Pattern.compile(".*joining.*"), held::add);
    press(page, "Done");
    at(page, "finishing");
    heard(page, "finishing");
    held.forEach(Route::resume);
    at(page, "preview");
    assertThat(held).isNotEmpty();
  }

  @Test
  void whatADuetAddsHasNamesToo() {
    var page = opened(phone(), PAGE);
    choose(page, Footage.mp4(3));
    press(page, "Send");
    var other = page.locator("#asset").textContent();
    page.navigate(PAGE + "?beside=" + other);
    at(page, "ready");
    heard(page, "duet");
    panel(page, "Duet");
    part(page, "Shoot", 700);
    heard(page, "duet, paused");
    press(page, "Done");
    at(page, "preview");
    heard(page, "duet, preview");
    panel(page, "Duet");
  }

  private static void at(Page page, String state) {
    assertThat(page.locator("s-camera")).hasAttribute("data-at", state);
  }

  @Test
  void whereThereIsNoCameraTheWaysOnHaveNamesToo() {
    var context = phone();
    context.addInitScript(
        "if (navigator.mediaDevices) navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'))");
    var page = opened(context, PAGE);
    assertThat(heading(page, "No camera found")).isVisible();
    heard(page, "trouble");
  }

  private static void panel(Page page, String name) {
    press(page, name);
    heard(page, name);
    press(page, name);
  }

  private static void heard(Page page, String state) {
    var heard = page.locator("s-camera").ariaSnapshot();
    assertThat(NAMELESS.matcher(heard).results().map(each -> each.group())).as(state).isEmpty();
    assertThat((List<?>) page.evaluate(OUT_OF_REACH)).as(state).isEmpty();
  }
}
