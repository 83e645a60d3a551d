package app.serenade.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * News on this device, as a browser shows them. No push service can be reached from here: what one
 * would bring is handed to the browser by its own tools.
 */
class PushBrowserTest extends Browsers {
  private static final String SETTINGS = "/me/notifications";

  /** A push service that answers, and nothing else of the browser. */
  private static final String ANSWERING =
      """
      let made = null;
      const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
        .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
      PushManager.prototype.getSubscription = async () => made;
      PushManager.prototype.subscribe = async (options) => {
        const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
        const point = await crypto.subtle.exportKey("raw", pair.publicKey);
        const secret = crypto.getRandomValues(new Uint8Array(16));
        const endpoint = "https://push.invalid/" + crypto.randomUUID();
        const keys = { p256dh: base64(point), auth: base64(secret) };
        made = { endpoint, options, toJSON: () => ({ endpoint, keys }), unsubscribe: async () => (made = null, true) };
        return made;
      };
      """;

  private Page settings(BrowserContext browser) {
    signedUp(browser, "Ana");
    var page = browser.newPage();
    page.navigate(SETTINGS);
    return page;
  }

  private static Locator words(Page page) {
    return page.locator("#push-words");
  }

  private static Locator button(Page page) {
    return page.locator("s-push button");
  }

  private static void is(Page page, String state) {
    page.locator("s-push[data-state=%s]".formatted(state)).waitFor();
  }

  @Test
  void whatIsPushedIsShownAndLeadsToItsPage() {
    var browser = desktop();
    browser.grantPermissions(List.of("notifications"));
    var page = settings(browser);
    is(page, "off");
    expectComplaint("does not support the Push API in incognito mode");
    button(page).click();
    is(page, "unreachable");
    assertThat(words(page)).containsText("push service of your browser did not answer");
    assertThat(button(page)).hasAttribute("aria-checked", "false");
    assertThat(button(page)).isEnabled();
    screenshot(page, "push-unreachable");

    var path = "/inbox?" + UUID.randomUUID();
    deliver(browser, page, "Ben accepted", path);
    deliver(browser, page, "The video for Amara is here", path);
    page.waitForFunction(
        """
        async () => {
          const worker = await navigator.serviceWorker.getRegistration("/");
          const shown = await worker.getNotifications();
          return shown.length === 1 && shown[0].title === "Serenade" && shown[0].body === "The video for Amara is here";
        }
        """);
    click();
    page.waitForURL(at(path));
  }

  /** As the push service would, with one tag for both. */
  private void deliver(BrowserContext browser, Page page, String body, String path) {
    var tools = browser.newCDPSession(page);
    var registration = registration(tools, page);
    var message = new JsonObject();
    message.addProperty("title", "Serenade");
    message.addProperty("body", body);
    message.addProperty("path", path);
    message.addProperty("tag", "one");
    var pushed = new JsonObject();
    pushed.addProperty("origin", at(""));
    pushed.addProperty("registrationId", registration);
    pushed.addProperty("data", message.toString());
    tools.send("ServiceWorker.deliverPushMessage", pushed);
    tools.detach();
  }

  private String registration(CDPSession tools, Page page) {
    var found = new AtomicReference<String>();
    tools.on(
        "ServiceWorker.workerRegistrationUpdated",
        said -> {
          for (var each : said.getAsJsonArray("registrations")) {
            var one = each.getAsJsonObject();
            if (one.get("scopeURL").getAsString().equals(at("/")))
              found.set(one.get("registrationId").getAsString());
          }
        });
    tools.send("ServiceWorker.enable");
    page.waitForCondition(() -> found.get() != null);
    return found.get();
  }

  /** Nobody can click on what a browser without a screen shows: its worker is told of a click. */
  private void click() {
    var tools = browser().newBrowserCDPSession();
    var worker = worker(tools);
    var attach = new JsonObject();
    attach.addProperty("targetId", worker);
    attach.addProperty("flatten", false);
    var session = tools.send("Target.attachToTarget", attach).get("sessionId").getAsString();
    var evaluate =
        JsonParser.parseString(
                """
                {"id": 1, "method": "Runtime.evaluate", "params": {"awaitPromise": true, "expression":
                "registration.getNotifications().then(([notification]) => dispatchEvent(new NotificationEvent('notificationclick', { notification })))"}}
                """)
            .toString();
    var send = new JsonObject();
    send.addProperty("sessionId", session);
    send.addProperty("message", evaluate);
    tools.send("Target.sendMessageToTarget", send);
    tools.detach();
  }

  private String worker(CDPSession tools) {
    for (var each : tools.send("Target.getTargets").getAsJsonArray("targetInfos")) {
      var target = each.getAsJsonObject();
      if (target.get("url").getAsString().equals(at("/worker.js")))
        return target.get("targetId").getAsString();
    }
    throw new AssertionError("no worker runs");
  }

  @Test
  void aBrowserThatMayNotSaysHowItMayAgain() {
    var browser = phone();
    browser.grantPermissions(List.of("geolocation"));
    var page = settings(browser);
    is(page, "denied");
    assertThat(words(page)).containsText("blocks notifications");
    assertThat(button(page)).isDisabled();
    screenshot(page, "push-denied");
    browser.grantPermissions(List.of("notifications"));
    page.reload();
    is(page, "off");
    assertThat(button(page)).isEnabled();
  }

  @Test
  void withoutASecureAddressItSaysSo() {
    var browser = phone();
    signedUp(browser, "Ana");
    var page = browser.newPage();
    expectComplaint("Cross-Origin-Opener-Policy");
    page.navigate(plainly(SETTINGS));
    is(page, "insecure");
    assertThat(words(page)).containsText("https");
    assertThat(button(page)).isDisabled();
  }

  @Test
  void itIsTurnedOnByKeyboardListedAndTurnedOffFromElsewhere() {
    var browser = phone();
    browser.grantPermissions(List.of("notifications"));
    browser.addInitScript(ANSWERING);
    var page = settings(browser);
    is(page, "off");
    button(page).focus();
    page.keyboard().press("Space");
    is(page, "on");
    assertThat(button(page)).hasAttribute("aria-checked", "true");
    assertThat(page.locator("#push-browsers .row")).hasCount(1);
    assertThat(page.locator("#push-browsers")).containsText("Chrome on");
    screenshot(page, "push-on");

    var elsewhere = browser.newPage();
    elsewhere.navigate(SETTINGS);
    elsewhere.locator("#push-browsers .row button").click();
    is(page, "off");
    assertThat(page.locator("#push-browsers")).hasCount(0);

    button(page).click();
    is(page, "on");
    button(page).click();
    is(page, "off");
    assertThat(page.locator("#push-browsers")).hasCount(0);
  }

  @Test
  void theWorkerLeavesPagesAndTheirRequestsAlone() {
    var browser = desktop();
    browser.grantPermissions(List.of("notifications"));
    var page = settings(browser);
    is(page, "off");
    expectComplaint("does not support the Push API in incognito mode");
    button(page).click();
    is(page, "unreachable");
    page.reload();
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    assertThat(page.evaluate("async () => (await caches.keys()).length")).isEqualTo(0);
    var through =
        page.evaluate(
            "() => performance.getEntriesByType('resource').filter((one) => one.workerStart > 0).length");
    assertThat(through).as("requests that went through it").isEqualTo(0);
  }
}
