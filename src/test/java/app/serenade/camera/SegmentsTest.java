package app.serenade.camera;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.serenade.media.Frame;
import app.serenade.media.Looked;
import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A film shot in several parts, what one sees and does meanwhile, and what comes of it. */
class SegmentsTest extends CameraBrowser {
  /** It is a little wider than the first, and sees blue alone. */
  private static final String OTHER_CAMERA =
      """
      const devices = navigator.mediaDevices;
      if (devices) {
        const real = devices.getUserMedia.bind(devices);
        const listed = devices.enumerateDevices.bind(devices);
        const blue = () => {
          const canvas = document.createElement("canvas");
          canvas.width = 480;
          canvas.height = 800;
          const pen = canvas.getContext("2d");
          setInterval(() => {
            pen.fillStyle = "blue";
            pen.fillRect(0, 0, 480, 800);
          }, 30);
          return canvas.captureStream(30);
        };
        devices.getUserMedia = async (wish) => wish.video?.facingMode?.ideal === "environment" ? blue() : real(wish);
        devices.enumerateDevices = async () => [...(await listed()), { kind: "videoinput", deviceId: "back", label: "Back" }];
      }
      """;

  @Test
  void whatIsUndoneIsNotInTheSentFilm() {
    expectComplaint("status of 410"); // What is undone may have arrived at that very moment.
    var page = watchedPage(PAGE);
    part(page, "Shoot", 900);
    var first = seconds(page);
    cover(page, "video", true);
    part(page, "Continue shooting", 700);
    assertThat(page.locator("[data-part=gaps] line")).hasCount(2);
    screenshot(page, "camera-paused");
    press(page, "Undo last");
    assertThat(page.locator("[data-part=gaps] line")).hasCount(1);
    assertThat(seconds(page)).isEqualTo(first);
    cover(page, "video", false);
    part(page, "Continue shooting", 800);
    var both = seconds(page);
    press(page, "Done");
    press(page, "Send");
    var film = sent(page);
    assertThat(length(film)).isCloseTo(both, within(SLACK));
    for (double moment = 0.3; moment < both - 0.3; moment += 0.4)
      assertThat(Looked.brightness(film, moment)).as("at %s s", moment).isGreaterThan(40);
  }

  @Test
  void partsFollowEachOtherInTheirOrder() {
    var page = watchedPage(PAGE);
    part(page, "Shoot", 900);
    var first = seconds(page);
    cover(page, "video", true);
    page.locator("body").focus();
    page.keyboard().press("p");
    page.waitForTimeout(900);
    page.keyboard().press("p");
    assertThat(button(page, "Done")).isVisible();
    var second = seconds(page);
    cover(page, "video", false);
    part(page, "Continue shooting", 900);
    page.keyboard().press("d");
    press(page, "Send");
    var film = sent(page);
    assertThat(Looked.brightness(film, first / 2)).isGreaterThan(40);
    assertThat(Looked.brightness(film, (first + second) / 2)).isLessThan(25);
    assertThat(Looked.brightness(film, second + 0.6)).isGreaterThan(40);
  }

  @Test
  void theOtherCameraDoesNotChangeTheSizeOfTheFilm() {
    var context = phone();
    context.addInitScript(OTHER_CAMERA);
    var page = opened(context, PAGE);
    part(page, "Shoot", 900);
    var first = seconds(page);
    press(page, "Turn the camera round");
    part(page, "Continue shooting", 900);
    screenshot(page, "camera-turned");
    press(page, "Done");
    press(page, "Send");
    assertItPlays(page, 360, 640);
    var frame = Frame.of(sent(page), first + 0.6);
    for (var y : List.of(0.0, 0.49, 0.98)) {
      var colour = frame.mean(new Frame.Part(0.1, y, 0.8, 0.02));
      assertThat(colour.blue() - colour.red()).as("at %s", y).isGreaterThan(0.5);
    }
  }

  @Test
  void theServerHasItWhileItIsShotAndTheCameraIsAskedForOnce() {
    var page = watchedPage(PAGE);
    var asked = requestsOf(page);
    press(page, "Shoot");
    page.waitForCondition(
        () -> asked.stream().anyMatch(r -> r.method().equals("PATCH") && offset(r) > 0));
    assertThat(button(page, "Stop")).isVisible();
    press(page, "Stop");
    press(page, "Retake");
    press(page, "Record again");
    assertThat(button(page, "Shoot")).isVisible();
    record(page);
    assertThat(button(page, "Send")).isVisible();
    assertThat(page.evaluate("window.asked")).isEqualTo(1);
    press(page, "Send");
    assertItPlays(page, 360, 640);
  }

  @Test
  void aReloadBetweenTwoPartsLosesNeither() {
    var page = watchedPage(PAGE);
    part(page, "Shoot", 900);
    part(page, "Continue shooting", 900);
    var both = seconds(page);
    page.reload();
    press(page, "Continue");
    press(page, "Send");
    assertThat(length(sent(page))).isCloseTo(both, within(SLACK));
  }

  @Test
  void aCameraThatIsTakenAwayMeanwhileSaysSoAndKeepsWhatWasShot() {
    var page = watchedPage(PAGE);
    press(page, "Shoot");
    assertThat(page.locator(".camera-clock")).hasText("0:02");
    page.evaluate("camera.getVideoTracks()[0].dispatchEvent(new Event('ended'))");
    var said = page.locator("[data-part=interrupted]");
    assertThat(said).containsText("The camera went away");
    assertThat(said).containsText("It was unplugged or taken by another app.");
    screenshot(page, "camera-interrupted");
    press(page, "Send");
    assertItPlays(page, 360, 640);
  }

  @Test
  void silenceAndDarknessAreSaidBeforeItIsSentAndHinderNothing() {
    var page = watchedPage(PAGE);
    assertThat(button(page, "Shoot")).isVisible();
    cover(page, "video", true);
    cover(page, "audio", true);
    record(page);
    press(page, "Send");
    var dialog = page.getByRole(com.microsoft.playwright.options.AriaRole.DIALOG);
    assertThat(dialog).containsText("Nothing can be heard in it.");
    assertThat(dialog).containsText("It is dark all the way through.");
    screenshots(page, "camera-warning");
    press(page, "Keep looking");
    press(page, "Send");
    press(page, "Send anyway");
    assertItPlays(page, 360, 640);
  }

  @Test
  void pointsAreTickedOffAndTheCardIsNotInTheFilm() {
    var page = watchedPage(PAGE + "?brief=true");
    assertThat(button(page, "Shoot")).isVisible();
    page.evaluate("document.querySelector('.brief-card').style.background = 'rgb(0, 255, 0)'");
    press(page, "Shoot");
    assertThat(page.locator(".camera-clock")).hasText("0:01");
    page.getByText("Say how brave the move to Lisbon was").click();
    page.waitForTimeout(1000);
    page.getByText("She turns thirty on Saturday").click();
    screenshot(page, "camera-brief");
    press(page, "Pause");
    assertThat(page.getByLabel("She turns thirty on Saturday")).isChecked();
    press(page, "Done");
    press(page, "Send");
    var film = sent(page);
    assertThat(page.locator("#marks")).hasText(java.util.regex.Pattern.compile("1:\\d+,0:\\d+"));
    assertThat(Looked.blueness(film, 1)).isGreaterThan(105);
  }

  @Test
  void whatWasTickedOffInAPartThatIsUndoneIsNotTickedOff() {
    expectComplaint("status of 410"); // What is undone may have arrived at that very moment.
    var page = opened(phone(), PAGE + "?brief=true");
    var stays = page.getByLabel("She turns thirty on Saturday");
    var goes = page.getByLabel("Say how brave the move to Lisbon was");
    press(page, "Shoot");
    assertThat(page.locator(".camera-clock")).hasText("0:01");
    stays.check();
    press(page, "Pause");
    press(page, "Continue shooting");
    assertThat(page.locator(".camera-clock")).hasText("0:02");
    goes.check();
    press(page, "Pause");
    press(page, "Undo last");
    assertThat(goes).not().isChecked();
    assertThat(stays).isChecked();
    press(page, "Done");
    press(page, "Send");
    assertThat(page.locator("#marks")).hasText(java.util.regex.Pattern.compile("^0:\\d+$"));
  }

  @Test
  void withoutRoomOnTheDeviceItIsSaidAndSentAllTheSame() {
    assertSaidAndSent(withoutRoom(phone()));
  }

  /** As a full disk does, it ends the transaction in which a second is put. */
  @Test
  void withoutRoomForRowsItIsSaidAndSentAllTheSame() {
    var context = withoutFiles(phone());
    context.addInitScript(
        """
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (row) {
          const request = put.call(this, row);
          if (this.name === "slices") this.transaction.abort();
          return request;
        };
        """);
    assertSaidAndSent(context);
  }

  private void assertSaidAndSent(BrowserContext context) {
    var page = opened(context, PAGE);
    press(page, "Shoot");
    assertThat(page.getByText("This device has no room left.")).isVisible();
    screenshot(page, "camera-full");
    press(page, "Pause");
    assertThat(button(page, "Done")).isVisible();
    assertThat(page.getByText("This device has no room left.")).isVisible();
    press(page, "Done");
    press(page, "Send");
    assertItPlays(page, 360, 640);
  }
}
