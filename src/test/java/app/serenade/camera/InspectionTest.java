package app.serenade.camera;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.serenade.media.Footage;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Before a film is sent, what is wrong with what is sent is said: not with what was cut off. */
class InspectionTest extends CameraBrowser {
  private static final String H264 = " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac";
  private static final int LARGE_BYTES = 201 << 20;

  /** Its good half is heard in one of two channels, the other half is black and silent. */
  @Test
  void onlyTheHalfThatIsSentIsLookedAtAndListenedTo() {
    var page = opened(staying(phone()), PAGE);
    choose(page, halfGood());
    assertThat(page.locator("s-camera")).hasAttribute("data-at", "preview");
    press(page, "Trim");
    seconds(page, "Begin here", "Shift+ArrowRight", 2);
    press(page, "Send");
    var warning = page.getByRole(AriaRole.DIALOG);
    assertThat(warning).containsText("Nothing can be heard in it.");
    assertThat(warning).containsText("It is dark all the way through.");
    screenshot(page, "camera-half-warned");
    press(page, "Keep looking");
    seconds(page, "Begin here", "Shift+ArrowLeft", 2);
    seconds(page, "End here", "Shift+ArrowLeft", 2);
    sentWithoutLeaving(page);
  }

  @Test
  void aVeryLargeFileIsListenedToAsWell() throws IOException {
    warns(phone(), "Nothing can be heard in it.");
  }

  @Test
  void whereTheBrowserCannotListenItsMakerIsAskedTo() throws IOException {
    var context = phone();
    context.addInitScript("delete window.AudioDecoder;");
    warns(context, "Play it once to hear its sound.");
  }

  private void warns(BrowserContext context, String words) throws IOException {
    var page = opened(context, PAGE);
    context.route("**/uploads", route -> {});
    choose(page, largeAndSilent());
    assertThat(page.locator("s-camera")).hasAttribute("data-at", "preview");
    press(page, "Send");
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText(words);
  }

  private static void seconds(Page page, String edge, String key, int times) {
    Locator slider = page.getByLabel(edge, new Page.GetByLabelOptions().setExact(true));
    for (var time = 0; time < times; time++) slider.press(key);
  }

  private static Path halfGood() {
    var good = "-f lavfi -i testsrc2=s=180x320:r=30:d=2 -f lavfi -i sine=330:d=2 ";
    var bad = "-f lavfi -i color=black:s=180x320:r=30:d=2 -f lavfi -i anullsrc=r=44100:d=2 ";
    var join =
        "[1]pan=stereo|c1=c0[right];[3]pan=stereo|c0=c0[none];[0][right][2][none]concat=v=1:a=1[v][a]";
    var how = "-filter_complex " + join + " -map [v] -map [a] -g 30" + H264;
    return Footage.made("half-good.mp4", List.of((good + bad + how).split(" ")));
  }

  /** More than is decoded at once: almost all of it is a hole that is skipped. */
  private static Path largeAndSilent() throws IOException {
    var scene = "-f lavfi -i testsrc2=s=180x320:r=30:d=2 -f lavfi -i anullsrc=d=2 -shortest";
    var small = Footage.made("silent.mp4", List.of((scene + H264).split(" ")));
    var large = Files.createTempFile("large", ".mp4");
    Files.copy(small, large, StandardCopyOption.REPLACE_EXISTING);
    large.toFile().deleteOnExit();
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.seek(file.length());
      file.writeInt(LARGE_BYTES);
      file.writeBytes("free");
      file.setLength(file.length() - 8 + LARGE_BYTES);
    }
    return large;
  }
}
