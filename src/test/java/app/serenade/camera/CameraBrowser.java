package app.serenade.camera;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.Alone;
import app.serenade.journeys.Browsers;
import app.serenade.media.Footage;
import app.serenade.media.Media;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The recording window of a page that tries it, and what its tests press and ask. */
@Alone
abstract class CameraBrowser extends Browsers {
  /** What an end of a part may be off, in seconds. */
  protected static final double SLACK = 0.35;

  static final String PAGE = "/try/camera";
  static final int TAKE_MS = 2000;
  private static final int FILM_MS = 60_000;
  private static final int PAUSE_MS = 50;

  Page opened(BrowserContext context, String address) {
    signedUp(context, "Noor");
    var page = context.newPage();
    page.navigate(address);
    return page;
  }

  void record(Page page) {
    button(page, "Shoot").click();
    page.waitForTimeout(TAKE_MS);
    button(page, "Stop").click();
  }

  UUID assertItPlays(Page page, int width, int height) {
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

  /** What the server made of what was sent. */
  static Path sent(Page page) {
    return film(page, page.locator("#asset").textContent());
  }

  /** Stays in the camera when a film is there, so that the next one can be made at once. */
  static BrowserContext staying(BrowserContext context) {
    context.addInitScript(
        """
        document.addEventListener("camera:done", (event) => {
          if (window.staying !== false) event.preventDefault();
          window.sent = event.detail.asset;
        });
        """);
    return context;
  }

  /** A browser that writes no files: what is shot lies in rows of its database. */
  static BrowserContext withoutFiles(BrowserContext context) {
    context.addInitScript(
        "if (globalThis.FileSystemFileHandle) delete FileSystemFileHandle.prototype.createWritable");
    return context;
  }

  /** A browser that has no room for what is shot. */
  static BrowserContext withoutRoom(BrowserContext context) {
    context.addInitScript(
        """
        const full = () => Promise.reject(new DOMException("", "QuotaExceededError"));
        if (globalThis.FileSystemFileHandle) FileSystemFileHandle.prototype.createWritable = full;
        """);
    return context;
  }

  static Path sentWithoutLeaving(Page page) {
    page.evaluate("window.sent = undefined");
    press(page, "Send");
    return arrived(page);
  }

  static Path arrived(Page page) {
    waitUntil(page, "window.sent !== undefined");
    return film(page, page.evaluate("window.sent").toString());
  }

  /**
   * Until this is true in the page, whose security policy lets nothing be waited for in itself. It
   * is not asked all the time: the page has a film to make.
   */
  static void waitUntil(Page page, String condition) {
    for (var end = Instant.now().plusMillis(FILM_MS);
        !Boolean.TRUE.equals(page.evaluate(condition));
        page.waitForTimeout(PAUSE_MS)) assertThat(Instant.now()).as(condition).isBefore(end);
  }

  /** Something of the last take on the device. */
  static String kept(String what) {
    return """
        new Promise((resolve) => {
          const asking = indexedDB.open("serenade-camera");
          asking.onsuccess = () => {
            const takes = asking.result.transaction("takes").objectStore("takes").getAll();
            takes.onsuccess = () => {
              asking.result.close();
              resolve(takes.result.at(-1).%s);
            };
          };
        })
        """
        .formatted(what);
  }

  private static Path film(Page page, String asset) {
    var film = page.context().request().get("/media/" + asset + "/video.mp4");
    assertThat(film.status()).isEqualTo(200);
    try {
      return Files.write(Files.createTempFile("sent", ".mp4"), film.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Seconds, of the pictures. */
  static double length(Path film) {
    var said = Footage.probe(film);
    var match = Pattern.compile("format.duration=\"([0-9.]+)\"").matcher(said);
    if (!match.find()) throw new AssertionError(said);
    return Double.parseDouble(match.group(1));
  }

  /** One part of a film in several: it begins, and pauses after this time. */
  static void part(Page page, String begin, int milliseconds) {
    press(page, begin);
    assertThat(button(page, "Pause")).isVisible();
    page.waitForTimeout(milliseconds);
    press(page, "Pause");
    assertThat(button(page, "Done")).isVisible();
  }

  /**
   * Lets scripts of a test reach the camera's stream as {@code window.camera}, and counts asking.
   */
  static void watched(BrowserContext context) {
    context.addInitScript(
        """
        const devices = navigator.mediaDevices;
        const real = devices?.getUserMedia.bind(devices);
        window.asked = 0;
        if (devices) devices.getUserMedia = async (wish) => {
          window.asked++;
          return (window.camera = await real(wish));
        };
        """);
  }

  /** Switches pictures or sound of the camera off or on. */
  static void cover(Page page, String kind, boolean covered) {
    page.evaluate(
        "([kind, covered]) => camera.getTracks().filter((track) => track.kind === kind)"
            + ".forEach((track) => (track.enabled = !covered))",
        List.of(kind, covered));
  }

  static void choose(Page page, Path file) {
    page.locator("s-camera input[type=file]:not([capture])").first().setInputFiles(file);
  }

  static List<Request> requestsOf(Page page) {
    var asked = new ArrayList<Request>();
    page.onRequest(asked::add);
    return asked;
  }

  static boolean isUpload(Request request) {
    return request.url().endsWith("/uploads");
  }

  static long offset(Request request) {
    return Long.parseLong(request.headers().getOrDefault("upload-offset", "0"));
  }

  static void throttle(BrowserContext context, Page page, int bytesPerSecond) {
    var line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", 0);
    line.addProperty("downloadThroughput", -1);
    line.addProperty("uploadThroughput", bytesPerSecond);
    context.newCDPSession(page).send("Network.emulateNetworkConditions", line);
  }

  /** Chooses one of a panel's. */
  static void pick(Page page, String panel, String name) {
    press(page, panel);
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true))
        .check();
    press(page, panel);
  }

  static void press(Page page, String name) {
    button(page, name).click();
  }

  static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  protected Page watchedPage(String address) {
    var context = phone();
    watched(context);
    return opened(context, address);
  }

  /** What the clock would say, in parts of a second. */
  protected static double seconds(Page page) {
    return ((Number) page.evaluate(kept("length"))).doubleValue() / 1000;
  }
}
