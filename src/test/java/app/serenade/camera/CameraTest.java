package app.serenade.camera;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Browsers;
import app.serenade.media.Footage;
import app.serenade.media.Media;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The recording window in a real browser with a fake camera. */
class CameraTest extends Browsers {
  private static final String PAGE = "/try/camera";
  private static final int TAKE_MS = 2000;

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
    press(page, "Count down three seconds first");
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
    assertThat(page.getByText("Too long: at most 1 seconds.")).isVisible();
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
    screenshot(page, "camera-offer");
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
  void aRecordingCutOffByACrashIsOfferedAgainAndPlays() {
    var context = phone();
    var page = opened(context, PAGE);
    button(page, "Shoot").click();
    assertThat(page.locator(".camera-clock")).hasText("0:04");
    page.navigate("about:blank");
    page.navigate(PAGE);
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

  private Page opened(BrowserContext context, String address) {
    signedUp(context, "Noor");
    var page = context.newPage();
    page.navigate(address);
    return page;
  }

  private void record(Page page) {
    button(page, "Shoot").click();
    page.waitForTimeout(TAKE_MS);
    button(page, "Stop").click();
  }

  private UUID assertItPlays(Page page, int width, int height) {
    var asset = UUID.fromString(page.locator("#asset").textContent());
    assertThat(bean(Media.class).find(asset))
        .satisfies(
            film -> {
              assertThat(film.state().plays()).isTrue();
              assertThat(List.of(film.width(), film.height())).containsExactly(width, height);
              assertThat(film.length().toMillis()).isBetween(TAKE_MS - 700L, TAKE_MS + 4000L);
            });
    return asset;
  }

  private static void choose(Page page, Path file) {
    page.locator("s-camera input[type=file]:not([capture])").first().setInputFiles(file);
  }

  private static List<Request> requestsOf(Page page) {
    var asked = new ArrayList<Request>();
    page.onRequest(asked::add);
    return asked;
  }

  private static boolean isUpload(Request request) {
    return request.url().endsWith("/uploads");
  }

  private static long offset(Request request) {
    return Long.parseLong(request.headers().getOrDefault("upload-offset", "0"));
  }

  private static void throttle(BrowserContext context, Page page, int bytesPerSecond) {
    var line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", 0);
    line.addProperty("downloadThroughput", -1);
    line.addProperty("uploadThroughput", bytesPerSecond);
    context.newCDPSession(page).send("Network.emulateNetworkConditions", line);
  }

  private static void press(Page page, String name) {
    button(page, name).click();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }
}
