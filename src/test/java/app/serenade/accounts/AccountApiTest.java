package app.serenade.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import app.serenade.platform.RateLimit;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountApiTest extends ServerTest {
  private Person guest;
  private String handle;

  @BeforeEach
  void aGuest() {
    guest = Person.guest(at(""));
    handle = unique("api_");
  }

  private Answer open(String handle) {
    return guest.post(
        "/accounts",
        Map.of(
            "email",
            handle + "@example.org",
            "handle",
            handle,
            "name",
            "Ada",
            "password",
            Person.PASSWORD));
  }

  private Answer signIn(String email, String password) {
    return guest.post("/sessions", Map.of("email", email, "password", password));
  }

  private static void problem(Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.isProblem()).isTrue();
  }

  @Test
  void anAccountIsOpenedSignedInAndSignedOut() {
    assertThat(open(handle).status()).isEqualTo(201);
    var session =
        signIn(" " + handle.toUpperCase(java.util.Locale.ROOT) + "@example.org", Person.PASSWORD);
    assertThat(session.status()).isEqualTo(201);
    var token = session.json().path("token").asString();
    var self = new Person(at(""), guest.id(), handle, token);
    assertThat(self.get("/account").json().path("handle").asString()).isEqualTo(handle);
    assertThat(self.api("DELETE", "/sessions/current", "").status()).isEqualTo(204);
    problem(self.get("/account"), 401);
  }

  @Test
  void aHandleAndAnAddressAreSomebodysOnce() {
    open(handle);
    var again = open(handle);
    problem(again, 400);
    assertThat(again.blames("email") || again.blames("handle")).isTrue();
    var other = unique("api_");
    var taken =
        guest.post(
            "/accounts",
            Map.of(
                "email",
                other + "@example.org",
                "handle",
                "@" + handle,
                "name",
                "Ada",
                "password",
                Person.PASSWORD));
    problem(taken, 400);
    assertThat(taken.blames("handle")).isTrue();
  }

  @Test
  void aWrongPairDoesNotSayWhichHalfIsWrong() {
    open(handle);
    var wrong = signIn(handle + "@example.org", "some other password");
    problem(wrong, 400);
    var unknown = signIn("nobody@example.org", "some other password");
    problem(unknown, 400);
    assertThat(unknown.text()).isEqualTo(wrong.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|email",
        "{\"email\":\"no address\"}|email",
        "{\"email\":\"a\\u0000b@example.org\"}|email",
        "{\"email\":[\"a@example.org\"]}|email",
        "{\"email\":{}}|email",
        "{\"handle\":\"Ada Lovelace\"}|handle",
        "{\"handle\":\"ab\"}|handle",
        "{\"handle\":\"ádá\"}|handle",
        "{\"name\":\"\\u0000 \"}|name",
        "{\"password\":\"short\"}|password",
        "{|body",
        "[]|body",
        "null|body"
      })
  void whatIsNoAccountIsRefusedByTheNameOfItsField(String body, String field) {
    var refused = guest.api("POST", "/accounts", body);
    problem(refused, 400);
    assertThat(refused.blames(field)).as(refused.text()).isTrue();
  }

  @Test
  void hugeWordsAreRefused() {
    var huge = "x".repeat(500_000);
    var refused =
        guest.post(
            "/accounts",
            Map.of("email", huge + "@example.org", "handle", huge, "name", huge, "password", huge));
    problem(refused, 400);
    for (var field : java.util.List.of("email", "handle", "name", "password"))
      assertThat(refused.blames(field)).as(field).isTrue();
    problem(signIn("a@" + "x".repeat(150) + "." + "y".repeat(300), Person.PASSWORD), 400);
    problem(signIn("a\u0000@example.org", "\u0000"), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"email\":null}", "{\"email\":7,\"password\":true}", "[]", "{"})
  void noPairIsNoSession(String body) {
    problem(guest.api("POST", "/sessions", body), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "x.y.z", "'; drop table accounts.session"})
  void anUnknownTokenIsNobody(String token) {
    problem(new Person(at(""), guest.id(), "", token).get("/account"), 401);
  }

  @Test
  void whoGuessesPasswordsHasToWait() {
    var email = unique("guess") + "@example.org";
    for (int i = 0; i < 10; i++) problem(signIn(email, "wrong password " + i), 400);
    var refused = signIn(email, "wrong password");
    problem(refused, 429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 900);
    var page = guest.submit("/sign-in", Map.of("email", email, "password", "wrong password"));
    assertThat(page.status()).isEqualTo(429);
    assertThat(page.header("Retry-After")).isNotEmpty();
    assertThat(page.text()).contains("Too many tries");
  }

  @Test
  void whoTriesManyAccountsFromOneAddressHasToWait() {
    var settings = new SignInSettings(10, 3, Duration.ofMinutes(15));
    var limit = new SignInLimit(bean(RateLimit.class), settings);
    var address = unique("address");
    for (int i = 0; i < 3; i++)
      assertThat(limit.take(unique("a") + "@example.org", address)).isZero();
    assertThat(limit.take(unique("a") + "@example.org", address)).isPositive();
    assertThat(limit.take(unique("a") + "@example.org", unique("other"))).isZero();
    limit.giveBack(unique("a") + "@example.org", address);
    limit.giveBack(unique("a") + "@example.org", address);
    assertThat(limit.take(unique("a") + "@example.org", address)).isZero();
  }

  @Test
  void whoKnowsThePasswordIsNeverHeldUp() {
    var handle = unique("often");
    var form = new SignUpForm(handle + "@example.org", handle, "Often", "a long password");
    assertThat(bean(SignUp.class).with(form)).isInstanceOf(SignUp.Outcome.Done.class);
    for (int i = 0; i < 12; i++)
      assertThat(signIn(handle + "@example.org", "a long password").status()).isEqualTo(201);
  }
}
