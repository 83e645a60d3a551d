package app.serenade.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.accounts.Joined;
import app.serenade.accounts.Sessions;
import app.serenade.platform.Viewer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;

/**
 * A test in a real browser against the whole program.
 *
 * <p>Each person has a context of their own. What a browser complains of (scripts that fail, files
 * that are missing, the content security policy) fails the test, unless it said before that it
 * expects that.
 */
public abstract class Browsers extends ServerTest {
  private static final int REFUSED_PICTURES = 5;
  private static final int PICTURE_PAUSE_MS = 250;
  private static final boolean PICTURES = System.getenv("SERENADE_SCREENSHOTS") != null;
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final ViewportSize DESKTOP = new ViewportSize(1280, 800);
  private static final int PATIENCE_MS = 15_000;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<Pattern> expected = new ArrayList<>();

  /** A phone held upright, 390x844. */
  protected BrowserContext phone() {
    return context(
        new NewContextOptions()
            .setViewportSize(390, 844)
            .setDeviceScaleFactor(2)
            .setIsMobile(true)
            .setHasTouch(true));
  }

  /** A desktop's window, 1280x800. */
  protected BrowserContext desktop() {
    return context(new NewContextOptions().setViewportSize(DESKTOP));
  }

  /** The one of this test. */
  protected Browser browser() {
    return Chromium.browser();
  }

  /** A browser whose camera shows this; the test closes it. */
  protected static Browser browserThatSees(Path mjpeg) {
    return Chromium.seeing(mjpeg);
  }

  /** Opens an account and signs this browser in. */
  protected Viewer.Account signedUp(BrowserContext context, String name) {
    var account = Joined.now(this.context, unique("p"), name).account();
    signIn(context, account);
    return account;
  }

  protected void signIn(BrowserContext context, Viewer.Account account) {
    var token = bean(Sessions.class).open(account.id(), Sessions.Kind.BROWSER);
    for (var host : List.of("127.0.0.1", Chromium.PLAIN_HOST)) {
      context.addCookies(List.of(new Cookie("session", token).setDomain(host).setPath("/")));
    }
  }

  /** The address of a path where the browser finds no secure context, as on plain http in a LAN. */
  protected String plainly(String path) {
    return "http://" + Chromium.PLAIN_HOST + ":" + port + path;
  }

  /** A complaint that belongs to the test, as a part of it (a regular expression). */
  protected void expectComplaint(String part) {
    expected.add(Pattern.compile(part));
  }

  /**
   * A picture for whoever wants to look, with {@code SERENADE_SCREENSHOTS} set. Now and then
   * Chromium refuses a picture of a page that is just arriving and takes the same one a moment
   * later, so it is asked again.
   */
  protected static void screenshot(Page page, String name) {
    if (!PICTURES) return;
    var options = new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name.concat(".png")));
    for (var refusals = 0; ; refusals++) {
      try {
        page.screenshot(options);
        return;
      } catch (PlaywrightException refused) {
        if (refusals == REFUSED_PICTURES || !refused.getMessage().contains("Unable to capture")) {
          throw refused;
        }
        page.waitForTimeout(PICTURE_PAUSE_MS);
      }
    }
  }

  /** One of a phone that stands in this state, and one as if it were a desktop's window. */
  protected static void screenshots(Page page, String name) {
    screenshot(page, name);
    if (!PICTURES) return;
    var phone = page.viewportSize();
    page.setViewportSize(DESKTOP.width, DESKTOP.height);
    screenshot(page, name.concat("-desktop"));
    page.setViewportSize(phone.width, phone.height);
  }

  @AfterEach
  void closeAndComplain() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    var unexpected =
        complaints.stream()
            .filter(complaint -> expected.stream().noneMatch(e -> e.matcher(complaint).find()));
    assertThat(unexpected).as("complaints of the browser").isEmpty();
  }

  private BrowserContext context(NewContextOptions options) {
    var context = browser().newContext(options.setBaseURL(at("")));
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text() + " (" + message.location() + ")");
          }
        });
    context.onWebError(error -> complaints.add(error.error()));
    context.setDefaultTimeout(PATIENCE_MS);
    contexts.add(context);
    return context;
  }
}
