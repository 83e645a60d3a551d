package app.serenade.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.TestMail;
import app.serenade.commissions.Change;
import app.serenade.journeys.Person;
import app.serenade.messages.Commissions;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an account learns by mail, and how it ends that. */
class NewsMailTest extends ServerTest {
  private static final Pattern UNSUBSCRIBE =
      Pattern.compile("List-Unsubscribe: <https?://[^/]+(/unsubscribe/[0-9a-f-]{36})>");

  private Person fan;
  private Person creator;
  private Commissions commissions;

  @BeforeEach
  void twoPeople() {
    fan = Person.join(context, at(""), unique("fan_"), "Ana");
    creator = Person.join(context, at(""), unique("cre_"), "Ben");
    commissions = new Commissions(context);
  }

  private static String address(Person person) {
    return person.handle() + "@example.org";
  }

  private void happens(Change change, int transition) {
    var id = commissions.requested(fan, creator);
    commissions.publish(Commissions.event(id, transition, fan, creator, change));
  }

  @Test
  void whoDidNotActGetsAMailInWordsForThem() {
    happens(Change.REQUESTED, 1);
    var mail = TestMail.to(address(creator));
    assertThat(mail)
        .contains("Subject: Ana asks you for a video for Amara", "text/plain", "text/html")
        .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    assertThat(TestMail.all(address(fan))).isEmpty();
  }

  @Test
  void whatEndsTogetherAtItsDeadlineIsOneMailToEach() {
    for (int i = 0; i < 5; i++) happens(Change.NOT_ACCEPTED_IN_TIME, 2);
    assertThat(TestMail.to(address(fan))).contains("Subject: 5 news on Serenade");
    assertThat(TestMail.to(address(creator))).contains("Subject: 5 news on Serenade");
    assertThat(TestMail.all(address(fan))).hasSize(1);
  }

  @Test
  void aMailsOwnLinkEndsThemWithoutSigningIn() {
    happens(Change.REQUESTED, 1);
    var found = UNSUBSCRIBE.matcher(TestMail.to(address(creator)).replaceAll("\r\n\\s+", " "));
    assertThat(found.find()).isTrue();
    var path = found.group(1);
    var guest = Person.guest(at(""));
    assertThat(guest.page(path).text()).contains("End these mails?");
    assertThat(wanted(creator)).as("asking ends nothing").isTrue();
    assertThat(guest.submit(path, Map.of("List-Unsubscribe", "One-Click")).status()).isEqualTo(200);
    assertThat(wanted(creator)).isFalse();
    happens(Change.CANCELLED_BY_FAN, 2);
    happens(Change.ACCEPTED, 2);
    assertThat(TestMail.to(address(fan))).contains("Ben accepted");
    assertThat(TestMail.all(address(creator))).hasSize(1);
  }

  private static boolean wanted(Person person) {
    return person.get("/account/notifications").json().path("mail").asBoolean();
  }

  @Test
  void theAccountTurnsThemOffAndOn() {
    assertThat(fan.page("/me").text()).contains("In the inbox and by mail");
    assertThat(fan.submit("/me/notifications", Map.of("mail", "false")).status()).isEqualTo(303);
    assertThat(wanted(fan)).isFalse();
    assertThat(fan.page("/me/notifications").text()).contains("aria-checked=\"false\"");
    assertThat(fan.page("/me").text()).contains("In the inbox only");
    var on = Person.guest(at("")).put("/account/notifications", Map.of());
    assertThat(on.status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "00000000-0000-0000-0000-000000000000", "..%2f", "%00"})
  void aWrongSecretEndsNothing(String key) {
    var guest = Person.guest(at(""));
    assertThat(guest.page("/unsubscribe/" + key).status()).isIn(400, 404);
    assertThat(guest.submit("/unsubscribe/" + key, Map.of()).status()).isIn(400, 404);
    assertThat(guest.page("/unsubscribe/" + UUID.randomUUID()).status()).isEqualTo(404);
  }
}
