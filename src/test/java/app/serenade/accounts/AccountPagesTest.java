package app.serenade.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.journeys.Person;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountPagesTest extends ServerTest {
  private Person guest;
  private String handle;

  @BeforeEach
  void aGuest() {
    guest = Person.guest(at(""));
    handle = unique("page_");
  }

  private Map<String, String> form(String handle, String next) {
    return Map.of(
        "email",
        handle + "@example.org",
        "handle",
        handle,
        "name",
        "Ada <3",
        "password",
        Person.PASSWORD,
        "next",
        next);
  }

  @Test
  void signingUpSignsInAndGoesOnWhereOneWanted() {
    var welcome = guest.submit("/sign-up", form(handle, "/wallet"));
    assertThat(welcome.status()).isEqualTo(303);
    assertThat(welcome.location()).isEqualTo("/wallet");
    var cookie = welcome.header("Set-Cookie");
    assertThat(cookie).startsWith("session=").contains("HttpOnly", "SameSite=Lax", "Path=/");
    var token = cookie.substring("session=".length(), cookie.indexOf(';'));
    var self = new Person(at(""), guest.id(), handle, token);
    assertThat(self.page("/wallet").status()).isEqualTo(200);
    var bye = self.submit("/sign-out", Map.of());
    assertThat(bye.header("Set-Cookie")).contains("Max-Age=0");
    assertThat(self.page("/wallet").location()).isEqualTo("/sign-in?next=%2Fwallet");
  }

  @Test
  void anErrorInSigningUpKeepsWhatWasTypedButNeverThePassword() {
    var page =
        guest.submit(
            "/sign-up",
            Map.of(
                "email", "no address",
                "handle", handle,
                "name", "Ada <3",
                "password", "very secret words",
                "next", "/wallet"));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text())
        .contains("no address", handle, "Ada &lt;3", "value=\"/wallet\"")
        .doesNotContain("very secret words", "Ada <3");
  }

  @Test
  void aWrongPairKeepsTheAddressButNotThePassword() {
    var page =
        guest.submit(
            "/sign-in",
            Map.of("email", "ada@example.org", "password", "very secret words", "next", "/wallet"));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text())
        .contains("ada@example.org", "value=\"/wallet\"")
        .doesNotContain("very secret words");
    assertThat(page.header("Set-Cookie")).isEmpty();
  }

  @Test
  void signingInGoesOnWhereOneWanted() {
    guest.submit("/sign-up", form(handle, "/"));
    var pair = Map.of("email", handle + "@example.org", "password", Person.PASSWORD);
    assertThat(guest.submit("/sign-in?next=%2Fwallet", pair).location()).isEqualTo("/wallet");
    assertThat(guest.submit("/sign-in", pair).location()).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/",
        "//elsewhere.example",
        "/\\elsewhere",
        "javascript:x"
      })
  void nobodyIsSentElsewhereAfterSigningUp(String next) {
    assertThat(guest.submit("/sign-up", form(handle, next)).location()).isEqualTo("/");
  }

  @Test
  void whatAnotherSiteSendsIsRefused() {
    var refused = guest.submit("/sign-up", form(handle, "/"), "Sec-Fetch-Site", "cross-site");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.header("Set-Cookie")).isEmpty();
    assertThat(guest.page("/@" + handle).status()).isEqualTo(404);
  }

  @Test
  void hostileFieldsAreRefusedWithAPage() {
    var huge = "x".repeat(200_000);
    var page = guest.submit("/sign-up", form(huge, "/"));
    assertThat(page.status()).isEqualTo(422);
    assertThat(
            guest.submit("/sign-in", Map.of("email", "a\u0000b@x.org", "password", "p")).status())
        .isEqualTo(422);
    assertThat(guest.submit("/sign-in", Map.of()).status()).isEqualTo(422);
  }
}
