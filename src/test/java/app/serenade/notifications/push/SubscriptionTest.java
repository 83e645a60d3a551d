package app.serenade.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which browsers an account may have news pushed to, by page and by API. */
class SubscriptionTest extends ServerTest {
  private static final String PATH = "/account/push-subscriptions";

  /** A name that no network knows. */
  private static final String SERVICE = "https://push.invalid";

  private Person person;

  @BeforeEach
  void somebody() {
    person = Person.join(context, at(""), unique("p_"), "Ana");
  }

  private Answer put(String endpoint, Object keys) {
    return person.put(PATH, Map.of("endpoint", endpoint, "keys", keys));
  }

  @Test
  void aBrowserIsListedAndRemovedByItsOwnerOnly() {
    var browser = new TestBrowser();
    var id = browser.subscribe(person, SERVICE);
    var list = person.get(PATH).json();
    assertThat(list.path("key").asString()).hasSize(87);
    assertThat(list.path("subscriptions").get(0).path("id").asString()).isEqualTo(id);
    assertThat(person.page("/me/notifications").text()).contains("/browsers/" + id + "/removal");

    var other = Person.join(context, at(""), unique("p_"), "Ben");
    assertThat(other.get(PATH).json().path("subscriptions").size()).isZero();
    assertThat(other.api("DELETE", PATH + "/" + id, "").status()).isEqualTo(404);
    var removal = "/me/notifications/browsers/" + id + "/removal";
    assertThat(other.submit(removal, Map.of()).status()).isEqualTo(404);
    assertThat(Person.guest(at("")).put(PATH, browser.at(SERVICE)).status()).isEqualTo(401);
    assertThat(person.get(PATH).json().path("subscriptions").size()).isEqualTo(1);

    assertThat(person.submit(removal, Map.of()).status()).isEqualTo(303);
    assertThat(person.get(PATH).json().path("subscriptions").size()).isZero();
    assertThat(person.api("DELETE", PATH + "/" + id, "").status()).isEqualTo(404);
  }

  @Test
  void theSameBrowserTwiceIsOne() {
    var browser = new TestBrowser();
    var id = browser.subscribe(person, SERVICE);
    assertThat(browser.subscribe(person, SERVICE)).isEqualTo(id);
    assertThat(person.api("DELETE", PATH + "/" + id, "").status()).isEqualTo(204);
  }

  @Test
  void ofMoreThanTenTheOldestGoes() {
    var first = new TestBrowser().subscribe(person, SERVICE);
    for (var n = 0; n < SubscribeBrowser.EACH_ACCOUNT_MAX; n++)
      new TestBrowser().subscribe(person, SERVICE);
    var list = person.get(PATH).json().path("subscriptions");
    assertThat(list.size()).isEqualTo(SubscribeBrowser.EACH_ACCOUNT_MAX);
    assertThat(list.toString()).doesNotContain(first);
  }

  @Test
  void whoChangesItAllTheTimeIsToldToWait() {
    var browser = new TestBrowser();
    for (var n = 0; n < 30; n++) browser.subscribe(person, SERVICE);
    var answer = person.put(PATH, browser.at(SERVICE));
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://push.invalid/x",
        "https://127.0.0.1/x",
        "https://127.1/x",
        "https://2130706433/x",
        "https://0x7f000001/x",
        "https://0.0.0.0/x",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/x",
        "https://[::ffff:10.0.0.1]/x",
        "https://[fe80::1]/x",
        "https://[fd00::1]/x",
        "https://[64:ff9b::a00:1]/x",
        "https://10.1.2.3/x",
        "https://172.16.0.1/x",
        "https://192.168.1.1/x",
        "https://100.64.0.1/x",
        "https://224.0.0.1/x",
        "https://localhost/x",
        "https://localhost./x",
        "https://LOCALHOST:8443/x",
        "https://user:pass@push.invalid/x",
        "https://push.invalid/x#part",
        "https:///x",
        "file:///etc/passwd",
        "ftp://push.invalid/x",
        "javascript:alert(1)",
        "not an address",
        "https://push.invalid/a\nHost: other",
        ""
      })
  void anAddressThatIsNoPushServiceIsRefused(String endpoint) {
    var answer = put(endpoint, new TestBrowser().keys());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.isProblem()).isTrue();
    assertThat(answer.blames("endpoint")).isTrue();
    assertThat(person.get(PATH).json().path("subscriptions").size()).isZero();
  }

  @Test
  void aHugeAddressIsRefused() {
    var keys = new TestBrowser().keys();
    assertThat(put(SERVICE + "/" + "x".repeat(1_000), keys).blames("endpoint")).isTrue();
    assertThat(put(SERVICE + "/" + "x".repeat(979), keys).status()).isEqualTo(200);
  }

  @Test
  void keysThatAreNoneAreRefused() {
    var good = new TestBrowser().keys();
    var auth = good.get("auth");
    var beside = good.get("p256dh").substring(0, 80) + "AAAAAAA";
    for (var point : new String[] {"", "x", "%%%", "A".repeat(87), beside, "B".repeat(5_000)})
      assertThat(put(SERVICE + "/k", Map.of("p256dh", point, "auth", auth)).blames("keys.p256dh"))
          .as(point)
          .isTrue();
    for (var secret : new String[] {"", "x", "AAAA", "A".repeat(24), "A".repeat(9_000)})
      assertThat(
              put(SERVICE + "/k", Map.of("p256dh", good.get("p256dh"), "auth", secret))
                  .blames("keys.auth"))
          .as(secret)
          .isTrue();
    var nothing = person.api("PUT", PATH, "{}");
    assertThat(nothing.blames("endpoint") && nothing.blames("keys.auth")).isTrue();
    assertThat(person.api("PUT", PATH, "{\"endpoint\":7,\"keys\":[]}").status()).isEqualTo(400);
    assertThat(person.api("DELETE", PATH + "/" + UUID.randomUUID(), "").status()).isEqualTo(404);
  }

  @Test
  void theWorkerAndTheManifestAreServedFresh() {
    var worker = Person.guest(at("")).page("/worker.js");
    assertThat(worker.header("Content-Type")).startsWith("text/javascript");
    assertThat(worker.header("Cache-Control")).isEqualTo("no-store");
    assertThat(worker.text()).contains("showNotification").doesNotContain("\"fetch\"");
    var manifest = Person.guest(at("")).page("/manifest.webmanifest");
    assertThat(manifest.header("Content-Type")).startsWith("application/manifest+json");
    var icon = manifest.json().path("icons").get(1).path("src").asString();
    assertThat(person.page(icon).header("Content-Type")).isEqualTo("image/png");
  }
}
