package app.serenade.camera;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.Footage;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The recording window in a real browser with a fake camera. */
class CameraTest extends CameraBrowser {
  @Test
  void aTakeIsShotLookedAtAndSent() {
    var page = opened(phone(), PAGE);
    record(page);
    assertThat(page.locator("s-camera")).hasAttribute("data-at", "preview");
    page.waitForCondition(
        () ->
            (boolean)
                page.evaluate("document.querySelector('.camera-playback').currentTime > 0.3"));
    screenshot(page, "camera-preview");
    press(page, "Send");
    assertItPlays(page, 360, 640);
  }

  @Test
  void whileItIsShotTheBriefIsReadAndTheTimeRuns() {
    var page = opened(phone(), PAGE + "?min=15&max=60&brief=true");
    assertThat(button(page, "Shoot")).isVisible();
    screenshot(page, "camera-ready");
    button(page, "Shoot").click();
    assertThat(page.locator(".camera-clock")).hasText("0:02");
    screenshot(page, "camera-recording");
    button(page, "Stop").click();
    assertThat(page.getByText("at least 15 seconds were promised")).isVisible();
    assertThat(button(page, "Send")).isDisabled();
    screenshot(page, "camera-too-short");
  }

  @Test
  void aCountdownComesFirstWhereItIsAskedFor() {
    var page = opened(phone(), PAGE);
    press(page, "Countdown: off");
    press(page, "Countdown: 3 seconds");
    press(page, "Countdown: 10 seconds");
    press(page, "Countdown: off");
    press(page, "Shoot");
    assertThat(page.locator(".camera-count")).hasText("2");
    screenshot(page, "camera-countdown");
    assertThat(button(page, "Stop")).isVisible();
  }

  @Test
  void keysShootAndStop() {
    var page = opened(desktop(), PAGE + "?brief=true");
    assertThat(button(page, "Shoot")).isVisible();
    page.locator("body").focus();
    page.keyboard().press("Space");
    assertThat(page.locator(".camera-clock")).hasText("0:01");
    screenshot(page, "camera-recording-desktop");
    page.keyboard().press("Enter");
    assertThat(button(page, "Send")).isVisible();
    screenshot(page, "camera-preview-desktop");
  }

  @Test
  void retakingThrowsTheUploadAway() {
    var context = phone();
    var page = opened(context, PAGE);
    var asked = requestsOf(page);
    throttle(context, page, 30_000);
    record(page);
    page.waitForCondition(() -> asked.stream().anyMatch(r -> r.method().equals("PATCH")));
    press(page, "Retake");
    screenshot(page, "camera-ask");
    press(page, "Record again");
    assertThat(button(page, "Shoot")).isVisible();
    page.waitForCondition(() -> asked.stream().anyMatch(r -> r.method().equals("DELETE")));
    page.reload();
    assertThat(button(page, "Shoot")).isVisible();
  }

  @Test
  void aFileIsSentInsteadOfARecording() {
    var page = opened(phone(), PAGE);
    choose(page, Footage.mp4(3));
    press(page, "Send");
    assertItPlays(page, 360, 640);
  }

  @Test
  void aFileThatIsTooLongIsToldSoAndNotSent() {
    var page = opened(phone(), PAGE + "?max=1");
    var asked = requestsOf(page);
    choose(page, Footage.mp4(3));
    assertThat(page.getByText("Too long: at most 1 second.")).isVisible();
    assertThat(button(page, "Send")).isDisabled();
    assertThat(asked).noneMatch(r -> r.url().contains("/uploads"));
  }

  @Test
  void aFileThatIsNoVideoIsRefusedWithTheReason() throws Exception {
    var page = opened(phone(), PAGE);
    choose(page, Files.writeString(Files.createTempFile("note", ".mp4"), "no video at all"));
    assertThat(page.getByText("This is not a video we can take")).isVisible();
    assertThat(button(page, "Send")).isDisabled();
    screenshot(page, "camera-refused");
  }

  @Test
  void withoutPermissionItSaysHowAndTakesAFile() {
    var context = phone();
    context.addInitScript(refusing("NotAllowedError"));
    var page = opened(context, PAGE);
    assertThat(heading(page, "The camera is not allowed here")).isVisible();
    screenshot(page, "camera-denied");
    choose(page, Footage.mp4(3));
    press(page, "Send");
    assertItPlays(page, 360, 640);
  }

  @Test
  void onPlainHttpItSaysWhyAndTakesAFile() {
    expectComplaint("Cross-Origin-Opener-Policy");
    var page = opened(phone(), plainly(PAGE));
    press(page, "Turn on the camera");
    assertThat(heading(page, "The camera needs a secure address")).isVisible();
    screenshot(page, "camera-insecure");
    choose(page, Footage.mp4(3));
    press(page, "Send");
    assertItPlays(page, 360, 640);
  }

  @Test
  void eachTroubleHasItsOwnWords() {
    assertTrouble("NotFoundError", "No camera found");
    assertTrouble("NotReadableError", "The camera is in use");
    assertTrouble("TypeError", "The camera did not start");
  }

  @Test
  void withoutAMicrophoneItRecordsWithoutSoundAndSaysSo() {
    var context = phone();
    context.addInitScript(
        """
        const devices = navigator.mediaDevices;
        const real = devices?.getUserMedia.bind(devices);
        if (devices) devices.getUserMedia = (asked) =>
          asked.audio ? Promise.reject(new DOMException("", "NotFoundError")) : real(asked);
        """);
    var page = opened(context, PAGE);
    assertThat(page.getByText("No microphone")).isVisible();
    screenshot(page, "camera-silent");
    record(page);
    assertThat(page.locator("[data-part=soundless]")).hasText("Without sound");
    assertThat(page.locator("[data-part=soundless]")).isVisible();
    screenshot(page, "camera-without-sound");
    press(page, "Send");
    assertItPlays(page, 360, 640);
  }

  @Test
  void aBrowserThatCannotRecordSaysSo() {
    var context = phone();
    context.addInitScript("delete window.MediaRecorder");
    var page = opened(context, PAGE);
    assertThat(heading(page, "This browser cannot record")).isVisible();
  }

  private void assertTrouble(String error, String words) {
    var context = phone();
    context.addInitScript(refusing(error));
    var page = opened(context, PAGE);
    assertThat(heading(page, words)).isVisible();
    assertThat(page.getByText("Choose a video").first()).isAttached();
  }

  /** A script that lets the camera fail with this error. */
  private static String refusing(String error) {
    return """
        if (navigator.mediaDevices)
          navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "%s"));
        """
        .formatted(error);
  }
}
