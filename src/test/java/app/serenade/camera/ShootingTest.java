package app.serenade.camera;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.storage.MediaFolders;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What goes on beside a recording: the screen stays on, and the film is sent. */
class ShootingTest extends CameraBrowser {
  private static final int BYTES_PER_SECOND = 400_000;
  private static final int SECONDS = 8;

  /** The second that the recorder still holds, the one on the line, and one for a busy machine. */
  private static final double MOST_SECONDS_LEFT = 3;

  /** One is written each second; a busy machine starts late. */
  private static final int FEWEST_FILES = 6;

  /** How many files of recordings lie on the device. */
  private static final String FILES =
      """
      async () => {
        const count = async (folder) => {
          let files = 0;
          for await (const [name, entry] of folder.entries())
            if (entry.kind === "directory") files += await count(entry);
            else if (/^[0-9]+$/.test(name)) files++;
          return files;
        };
        return await count(await navigator.storage.getDirectory());
      }
      """;

  private static final String LOCKS =
      """
      window.locks = [];
      Object.defineProperty(navigator, "wakeLock", { configurable: true, value: {
        request: async (kind) => {
          const lock = { kind, held: true, release: async () => void (lock.held = false) };
          window.locks.push(lock);
          return lock;
        },
      } });
      """;

  @Test
  void theScreenStaysOnWhileItIsShotAndNoLonger() {
    var context = phone();
    context.addInitScript(LOCKS);
    var page = opened(context, PAGE);
    assertThat(button(page, "Shoot")).isVisible();
    assertThat(held(page)).isZero();
    press(page, "Shoot");
    waitUntil(page, "locks.some((lock) => lock.held && lock.kind === 'screen')");
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    waitUntil(page, "locks.length === 2");
    page.waitForTimeout(1000);
    press(page, "Pause");
    waitUntil(page, "locks.every((lock) => !lock.held)");
    press(page, "Continue shooting");
    waitUntil(page, "locks.some((lock) => lock.held)");
    page.waitForTimeout(1000);
    press(page, "Stop");
    waitUntil(page, "locks.every((lock) => !lock.held)");
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    page.waitForTimeout(200);
    assertThat(held(page)).isZero();
  }

  /** Its upload had begun; whatever the browser complained of would be found. */
  @Test
  void aPartTooShortToBeOneIsThrownAwayQuietly() {
    var context = phone();
    watched(context);
    var page = opened(context, PAGE);
    part(page, "Shoot", 1000);
    for (var time = 0; time < 3; time++) {
      press(page, "Continue shooting");
      press(page, "Pause");
      assertThat(button(page, "Done")).isVisible();
    }
    press(page, "Done");
    press(page, "Send");
    assertThat(page.locator("#asset")).not().isEmpty();
  }

  @Test
  void whatIsShotIsKeptEachSecondAndSentMeanwhileSoThatLittleIsLeftToSend() throws IOException {
    var context = phone();
    var page = opened(context, PAGE);
    var asked = requestsOf(page);
    throttle(context, page, BYTES_PER_SECOND);
    press(page, "Shoot");
    page.waitForTimeout(1000 * SECONDS);
    var arrived = Files.size(bean(MediaFolders.class).incoming(id(pieces(asked).getFirst())));
    assertThat((int) page.evaluate(FILES)).isGreaterThanOrEqualTo(FEWEST_FILES);
    press(page, "Stop");
    throttle(context, page, -1);
    press(page, "Send");
    assertThat(page.locator("#asset")).not().isEmpty();
    var all = Long.parseLong(pieces(asked).getLast().headers().get("upload-length"));
    var left = SECONDS * (1 - (double) arrived / all);
    System.out.printf("of %d s (%d bytes) %.1f s are left to send%n", SECONDS, all, left);
    assertThat(left).isLessThan(MOST_SECONDS_LEFT);
  }

  private static UUID id(Request request) {
    return UUID.fromString(request.url().substring(request.url().lastIndexOf('/') + 1));
  }

  private static int held(Page page) {
    return (int) page.evaluate("locks.filter((lock) => lock.held).length");
  }

  private static List<Request> pieces(List<Request> asked) {
    return asked.stream().filter(request -> request.method().equals("PATCH")).toList();
  }
}
