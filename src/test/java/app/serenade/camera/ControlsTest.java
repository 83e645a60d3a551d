package app.serenade.camera;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.Footage;
import app.serenade.media.Frame;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands around the shutter, and what befalls a camera while one stays at it. */
class ControlsTest extends CameraBrowser {
  /** Hears what the test says by say(…), on the device or not. */
  private static final String EARS =
      """
      window.ears = [];
      window.SpeechRecognition = class extends EventTarget {
        static available = async () => window.local ?? "unavailable";
        start(sound) {
          this.heard = sound?.kind;
          ears.push(this);
        }
        stop() { this.abort(); }
        abort() { this.ended = true; this.dispatchEvent(new Event("end")); }
      };
      window.listening = () => ears.filter((each) => !each.ended);
      window.say = (transcript, isFinal = true) => {
        const result = new Event("result");
        result.resultIndex = 0;
        result.results = [Object.assign([{ transcript }], { isFinal })];
        listening().at(-1).dispatchEvent(result);
      };
      """;

  /**
   * It has a light, two microphones, and can be turned: upright three thirds above each other,
   * lying beside.
   */
  private static final String PHONE_CAMERA =
      """
      const devices = navigator.mediaDevices;
      if (devices) {
        const real = devices.getUserMedia.bind(devices);
        const canvas = document.createElement("canvas");
        window.turn = (width, height) => Object.assign(canvas, { width, height });
        turn(360, 640);
        setInterval(() => {
          const pen = canvas.getContext("2d");
          const lying = canvas.width > canvas.height;
          ["red", "lime", "blue"].forEach((colour, third) => {
            pen.fillStyle = colour;
            if (lying) pen.fillRect((third * canvas.width) / 3, 0, canvas.width / 3, canvas.height);
            else pen.fillRect(0, (third * canvas.height) / 3, canvas.width, canvas.height / 3);
          });
        }, 30);
        devices.getUserMedia = async (wish) => {
          const device = wish.audio?.deviceId?.exact ?? "first";
          const sound = await real({ audio: true });
          for (const track of sound.getAudioTracks()) track.getSettings = () => ({ deviceId: device });
          window.device = device;
          if (!wish.video) return sound;
          const [picture] = canvas.captureStream(30).getVideoTracks();
          picture.getCapabilities = () => ({ torch: true });
          picture.applyConstraints = async (wish) => (window.torch = wish.advanced[0].torch);
          return (window.camera = new MediaStream([picture, ...sound.getAudioTracks()]));
        };
        devices.enumerateDevices = async () => [
          { kind: "videoinput", deviceId: "front", label: "Front" },
          { kind: "audioinput", deviceId: "first", label: "Phone" },
          { kind: "audioinput", deviceId: "second", label: "Headset" },
        ];
      }
      """;

  @Test
  void aSpokenWordShootsAndStopsWhereThatWasSwitchedOn() {
    var page = with(phone(), EARS, PAGE);
    assertThat(page.locator("[data-part=voice]")).hasAttribute("aria-pressed", "false");
    assertThat((int) page.evaluate("ears.length")).isZero();
    press(page, "Voice control");
    assertThat(page.getByText("your browser sends what it hears to its maker")).isVisible();
    screenshot(page, "camera-voice-notice");
    press(page, "I will press the button");
    assertThat(page.locator("[data-part=voice]")).hasAttribute("aria-pressed", "false");
    press(page, "Voice control");
    press(page, "Go on");
    assertThat(page.getByText("Say “start” to shoot and “stop” to end.")).isVisible();
    screenshot(page, "camera-voice");
    say(page, "let's start with the weather");
    assertThat(button(page, "Shoot")).isVisible();
    say(page, "Start.");
    assertThat(page.locator(".camera-clock")).hasText("0:01");
    page.evaluate("say('stop', false)");
    say(page, "I cannot stop thinking of you");
    assertThat(button(page, "Stop")).isVisible();
    say(page, "Stop!");
    assertThat(button(page, "Send")).isVisible();
    assertThat((int) page.evaluate("listening().length")).isZero();
    assertThat(page.evaluate("ears[0].heard")).isEqualTo("audio");
  }

  @Test
  void whoHearsOnTheDeviceNeedsNoNoticeAndIsHeardAgainNextTime() {
    var context = phone();
    context.addInitScript("window.local = 'available'");
    var page = with(context, EARS, PAGE);
    press(page, "Voice control");
    waitUntil(page, "listening().length === 1 && ears[0].processLocally === true");
    page.evaluate("ears[0].abort()");
    waitUntil(page, "listening().length === 1 && ears.length === 2");
    page.reload();
    waitUntil(page, "listening().length === 1");
    page.evaluate(
        "listening()[0].dispatchEvent(Object.assign(new Event('error'), { error: 'network' }))");
    assertThat(page.getByText("Your browser could not listen.")).isVisible();
    assertThat(page.locator("[data-part=voice]")).hasAttribute("aria-pressed", "false");
    assertThat((int) page.evaluate("listening().length")).isZero();
  }

  @Test
  void whereTheBrowserCannotListenNobodyIsOfferedIt() {
    var script = "delete window.SpeechRecognition; delete window.webkitSpeechRecognition;";
    var page = with(phone(), script, PAGE);
    assertThat(button(page, "Shoot")).isVisible();
    assertThat(page.locator("[data-part=voice]")).isHidden();
  }

  @Test
  void theLightAndTheMicrophoneAreThoseThatWereChosen() {
    var page = with(phone(), PHONE_CAMERA, PAGE);
    press(page, "Light");
    assertThat(button(page, "Light")).hasAttribute("aria-pressed", "true");
    assertThat(page.evaluate("window.torch")).isEqualTo(true);
    press(page, "Light");
    assertThat(button(page, "Light")).hasAttribute("aria-pressed", "false");
    assertThat(page.evaluate("window.torch")).isEqualTo(false);
    waitUntil(page, "document.querySelector('[data-part=level]').value > 0.2");
    page.locator("[data-part=microphone] summary").click();
    screenshots(page, "camera-microphones");
    page.getByText("Headset").click();
    assertThat(page.locator("[data-value=second]")).hasAttribute("aria-checked", "true");
    assertThat(page.evaluate("window.device")).isEqualTo("second");
    waitUntil(page, "document.querySelector('[data-part=level]').value > 0.2");
    cover(page, "audio", true);
    waitUntil(page, "document.querySelector('[data-part=level]').value < 0.05");
  }

  @Test
  void aPhoneThatIsTurnedBetweenTwoPartsOrWhileShootingKeepsTheFilmUpright() {
    var page = with(phone(), PHONE_CAMERA, PAGE);
    part(page, "Shoot", 1000);
    page.evaluate("turn(640, 360)");
    assertThat(page.locator("[data-part=cut]")).isVisible();
    screenshot(page, "camera-phone-turned");
    press(page, "Continue shooting");
    assertThat(button(page, "Pause")).isVisible();
    page.waitForTimeout(1000);
    page.evaluate("turn(360, 640)");
    assertThat(button(page, "Done")).isVisible();
    part(page, "Continue shooting", 1000);
    assertThat(page.locator("[data-part=gaps] line")).hasCount(3);
    var lengths = (List<?>) page.evaluate(kept("segments.map((each) => each.length / 1000)"));
    press(page, "Done");
    press(page, "Send");
    assertItPlays(page, 360, 640);
    var film = sent(page);
    assertThirds(middle(film, lengths, 0), "red", "green", "blue");
    assertThirds(middle(film, lengths, 1), "green", "green", "green");
    assertThirds(middle(film, lengths, 2), "red", "green", "blue");
  }

  @Test
  void aCameraThatIsForbiddenBeforeShootingSaysSoAndTakesAFile() {
    var page = with(phone(), PHONE_CAMERA, PAGE);
    assertThat(button(page, "Shoot")).isVisible();
    page.evaluate("navigator.permissions.query = async () => ({ state: 'denied' })");
    page.evaluate("camera.getVideoTracks()[0].dispatchEvent(new Event('ended'))");
    assertThat(heading(page, "The camera is not allowed here")).isVisible();
    choose(page, Footage.mp4(1));
    assertThat(button(page, "Send")).isEnabled();
  }

  @Test
  void aTakeWithoutAMomentInItSaysSo() {
    var page = opened(phone(), PAGE);
    assertThat(button(page, "Shoot")).isVisible();
    page.evaluate(
        "const shutter = document.querySelector('.camera-shutter'); shutter.click(); shutter.click()");
    assertThat(heading(page, "Nothing was recorded")).isVisible();
    screenshot(page, "camera-empty");
    press(page, "Try the camera again");
    record(page);
    assertThat(button(page, "Send")).isEnabled();
  }

  private Page with(BrowserContext context, String script, String address) {
    context.addInitScript(script);
    return opened(context, address);
  }

  /** Once somebody listens. */
  private static void say(Page page, String words) {
    waitUntil(page, "listening().length === 1");
    page.evaluate("words => say(words)", words);
  }

  /** The middle of one of its parts, of so many seconds. */
  private static Frame middle(Path film, List<?> lengths, int part) {
    var before = lengths.stream().limit(part).mapToDouble(each -> ((Number) each).doubleValue());
    return Frame.of(film, before.sum() + ((Number) lengths.get(part)).doubleValue() / 2);
  }

  private static void assertThirds(Frame frame, String... colours) {
    for (var third = 0; third < colours.length; third++) {
      var colour = frame.mean(new Frame.Part(0.1, 0.08 + third / 3.0, 0.8, 0.15));
      var parts = List.of(colour.red(), colour.green(), colour.blue());
      var strongest =
          List.of("red", "green", "blue")
              .get(parts.indexOf(parts.stream().max(Double::compare).orElseThrow()));
      assertThat(strongest).as("third %s", third).isEqualTo(colours[third]);
    }
  }
}
