package app.serenade.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The soft way from page to page, also where the style sheet comes late. */
class CrossingTest extends Browsers {
  private static final List<String> WAY = List.of("/sign-in", "/sign-up", "/", "/search");

  /** Keeps for each page that is shown whether the browser leads over to it. */
  private static final String REMEMBER =
      """
      addEventListener("pagereveal", (event) => {
        if (origin === "null") return;
        const seen = JSON.parse(sessionStorage.seen ?? "[]");
        sessionStorage.seen = JSON.stringify([...seen, event.viewTransition !== null]);
      });
      """;

  @Test
  void everyPageIsLedOverToWhileItsStyleSheetIsStillOnTheWay() {
    var browser = phone();
    browser.addInitScript(REMEMBER);
    var page = browser.newPage();
    page.route("**/app-*.css", Route::resume);
    page.navigate("/search");
    WAY.forEach(path -> follow(page, path));
    assertThat(page.evaluate("() => JSON.parse(sessionStorage.seen).slice(1)"))
        .isEqualTo(WAY.stream().map(_ -> true).toList());
  }

  private static void follow(Page page, String path) {
    page.evaluate("path => { setTimeout(() => (location.href = path)) }", path);
    page.waitForURL(address -> address.endsWith(path));
    page.waitForFunction(
        "() => document.getAnimations().length === 0 && document.readyState === 'complete'");
  }
}
