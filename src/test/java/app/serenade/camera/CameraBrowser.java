package app.serenade.camera;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Browsers;
import app.serenade.media.Media;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The recording window of a page that tries it, and what its tests press and ask. */
abstract class CameraBrowser extends Browsers {
  static final String PAGE = "/try/camera";
  static final int TAKE_MS = 2000;

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
}
