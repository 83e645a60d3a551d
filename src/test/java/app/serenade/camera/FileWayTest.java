package app.serenade.camera;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.serenade.media.Footage;
import app.serenade.media.Frame;
import app.serenade.media.Media;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of the kinds that phones make, chosen instead of a recording, as they are and changed. */
class FileWayTest extends CameraBrowser {
  private static final String H264 = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p";
  private static final double LARGE_SECONDS = 0.3;

  @Test
  void ofFourThousandLinesAndSixtyFramesAPhonesSizeIsMade() {
    var page = opened(staying(phone()), PAGE);
    pick(page, "Looks", "Noir");
    choose(page, large());
    var film = sentWithoutLeaving(page);
    assertSize(page, 1080, 1920);
    assertThat(length(film)).isCloseTo(LARGE_SECONDS, within(0.08));
    assertThat(Footage.probe(film)).contains("avg_frame_rate=\"30/1\"");
    assertGrey(film);
  }

  @Test
  void oneThatIsHeldUprightByItsFlagStaysUprightWhateverIsChanged() {
    var page = looking(turned());
    assertUpright(page, sentWithoutLeaving(page));
    press(page, "Mute");
    var muted = sentWithoutLeaving(page);
    assertUpright(page, muted);
    assertThat(Footage.probe(muted)).doesNotContain("codec_type=\"audio\"");
    pick(page, "Looks", "Golden");
    assertUpright(page, sentWithoutLeaving(page));
  }

  @Test
  void oneWithoutSoundIsToldSoOnceAndSentAsItIsAndChanged() {
    var page = looking(soundless());
    press(page, "Send");
    var warning = page.getByRole(AriaRole.DIALOG);
    assertThat(warning).containsText("It has no sound.");
    assertThat(warning).not().containsText("dark");
    press(page, "Send anyway");
    assertThat(Footage.probe(arrived(page))).doesNotContain("codec_type=\"audio\"");
    press(page, "Mute");
    pick(page, "Looks", "Noir");
    var film = sentWithoutLeaving(page);
    assertThat(length(film)).isCloseTo(1, within(0.1));
    assertGrey(film);
  }

  @Test
  void soundThatCracklesIsSaidBeforeItIsSent() {
    var page = looking(loud());
    press(page, "Send");
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("so loud that the sound crackles");
    press(page, "Keep looking");
    assertThat(page.locator("s-camera")).hasAttribute("data-at", "preview");
    press(page, "Mute");
    sentWithoutLeaving(page);
  }

  @Test
  void whatTheServerFailedAtIsSentOnceMoreByItself() {
    var page = looking(Footage.slow());
    press(page, "Send");
    page.waitForCondition(() -> failed() > 0);
    assertThat(length(arrived(page))).isCloseTo(20, within(0.2));
  }

  /** How many films are given up now, as if their work had ended badly too often. */
  private int failed() {
    return bean(JdbcClient.class)
        .sql(
            """
            update media.asset set state = 'REFUSED', reason = 'media.refused.failed'
             where state = 'CHECKING' and length_ms = 0
            """)
        .update();
  }

  private Page looking(Path film) {
    var page = opened(staying(phone()), PAGE);
    choose(page, film);
    assertThat(page.locator("s-camera")).hasAttribute("data-at", "preview");
    return page;
  }

  private void assertSize(Page page, int width, int height) {
    var film = bean(Media.class).find(UUID.fromString((String) page.evaluate("window.sent")));
    assertThat(List.of(film.width(), film.height())).containsExactly(width, height);
  }

  /** Blue above, red beneath. */
  private void assertUpright(Page page, Path film) {
    assertSize(page, 360, 640);
    var frame = Frame.of(film, 0.3);
    var above = frame.mean(new Frame.Part(0.1, 0.1, 0.8, 0.2));
    var beneath = frame.mean(new Frame.Part(0.1, 0.7, 0.8, 0.2));
    assertThat(above.blue() - above.red()).isGreaterThan(0.3);
    assertThat(beneath.red() - beneath.blue()).isGreaterThan(0.3);
  }

  private static void assertGrey(Path film) {
    var colour = Frame.of(film, 0.2).mean(new Frame.Part(0.2, 0.2, 0.6, 0.3));
    assertThat(Math.abs(colour.red() - colour.blue())).isLessThan(0.05);
  }

  private static Path large() {
    var scene = "-f lavfi -i color=orange:s=2160x3840:r=60:d=%1$s -f lavfi -i sine=330:d=%1$s ";
    return made("large-upright-orange.mp4", scene.formatted(LARGE_SECONDS) + H264 + " -c:a aac");
  }

  /** It lies in its file, red at the left and blue at the right; whoever shows it turns it. */
  private static Path turned() {
    var scene =
        "-f lavfi -i color=red:s=320x360:r=30:d=1 -f lavfi -i color=blue:s=320x360:r=30:d=1"
            + " -f lavfi -i sine=330:d=1 -filter_complex [0][1]hstack[v] -map [v] -map 2:a ";
    var lying = made("lying.mp4", scene + H264 + " -c:a aac");
    return made("turned.mp4", "-display_rotation 90 -i " + lying + " -c copy");
  }

  private static Path soundless() {
    return made("soundless.mp4", "-f lavfi -i testsrc2=s=180x320:r=30:d=1 " + H264);
  }

  private static Path loud() {
    var scene = "-f lavfi -i testsrc2=s=180x320:r=30:d=1 -f lavfi -i sine=330:d=1 -af volume=40dB ";
    return made("loud.mp4", scene + H264 + " -c:a aac");
  }

  private static Path made(String name, String arguments) {
    return Footage.made(name, List.of(arguments.split(" ")));
  }
}
