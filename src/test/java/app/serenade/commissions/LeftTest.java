package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.accounts.SignUp;
import app.serenade.accounts.SignUpForm;
import app.serenade.journeys.Person;
import app.serenade.journeys.Uploads;
import app.serenade.media.Footage;
import app.serenade.platform.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What is left of an account that was deleted. */
class LeftTest extends LeaveFixture {
  @Test
  void nobodyIsBehindItAnyMore() {
    var leaver = creator();
    var fan = fan(PRICE);
    var video = published(leaver);
    assertThat(fan.page("/v/" + video).status()).isEqualTo(200);
    problem(leave(Person.guest(at("")), 0), 401);

    var unused = left(leaver, 0);

    problem(leave(leaver, 0), 401);
    problem(leaver.get("/account"), 401);
    var email = leaver.handle() + "@example.org";
    problem(fan.post("/sessions", Map.of("email", email, "password", Person.PASSWORD)), 400);
    for (var path :
        List.of(
            "/@" + leaver.handle(),
            "/@" + leaver.handle() + "/custom",
            "/v/" + video,
            "/inbox/" + leaver.handle()))
      assertThat(fan.page(path).status()).as(path).isEqualTo(404);
    assertThat(goesTo(fan, "/@" + leaver.handle())).isEqualTo("/@" + leaver.handle());
    assertThat(goesTo(fan, "/inbox/" + leaver.handle())).isEqualTo("/inbox");
    problem(fan.get("/profiles/" + leaver.handle()), 404);
    problem(fan.get("/profiles/" + now(leaver)), 404);
    assertThat(fan.page("/@" + now(leaver)).status()).isEqualTo(404);
    problem(
        fan.post(
            "/profiles/" + leaver.handle() + "/commissions",
            Map.of("forWhom", "friend", "addressedAs", "Ada", "occasion", "birthday")),
        404);
    assertThat(fan.page("/search?q=deleted").text()).doesNotContain(now(leaver));
  }

  /** Where an open page goes when it asks for a part of itself. */
  private static String goesTo(Person person, String path) {
    return person.bytes("GET", path, new byte[0], "HX-Request", "true").header("HX-Redirect");
  }

  @Test
  void nothingInTheRowSaysWhoItWasAndNobodyElseGetsTheHandle() {
    var leaver = fan(0);
    var unused = left(leaver, 0);
    var row = sql("select a::text from accounts.account a where id = :id").param("id", leaver.id());
    assertThat(row.query(String.class).single())
        .doesNotContain(leaver.handle(), "argon2", "example.org");
    var email = leaver.handle() + "@example.org";
    var same =
        bean(SignUp.class).with(new SignUpForm(email, leaver.handle(), "Not me", Person.PASSWORD));
    assertThat(same).isInstanceOf(SignUp.Outcome.Invalid.class);
    assertThat(((SignUp.Outcome.Invalid) same).errors()).containsOnlyKeys("handle");
    var again =
        bean(SignUp.class)
            .with(new SignUpForm(email, unique("back_"), "Me again", Person.PASSWORD));
    assertThat(again).isInstanceOf(SignUp.Outcome.Done.class);
  }

  @Test
  void aDeliveredVideoStaysItsFansUntilBothHaveLeft() {
    var leaver = creator();
    var fan = fan(PRICE);
    var id = delivered(fan, leaver);
    var film = film(id);
    var said =
        leaver.post("/conversations/" + fan.handle() + "/messages", Map.of("text", "It was a joy"));
    assertThat(said.status()).isEqualTo(201);

    problem(leave(leaver, 0), 409);
    var unused = left(leaver, 400);

    assertThat(poster(fan, film)).isEqualTo(200);
    assertThat(poster(somebody("stranger"), film)).isEqualTo(404);
    assertThat(fan.page("/commissions/" + id).text()).contains("Deleted account");
    var talk = fan.page("/inbox/" + now(leaver));
    assertThat(talk.text())
        .contains("It was a joy", "This account was deleted")
        .doesNotContain("composer-text");
    assertThat(fan.submit("/inbox/" + now(leaver), Map.of("text", "Are you there?")).status())
        .isEqualTo(404);
    assertThat(somebody("stranger").page("/inbox/" + now(leaver)).status()).isEqualTo(404);

    var receipt = left(fan, 0);
    Awaitility.await().until(() -> erased(film));
    assertThat(
            sql("select count(*) from media.asset where id = :id")
                .param("id", film)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(Person.guest(at("")).get("/erasures/account/" + receipt).status()).isEqualTo(200);
  }

  @Test
  void ofTheirFilmsNoFileIsLeftAndWhoHasTheReceiptSeesThat() throws IOException {
    var leaver = creator();
    var film = Uploads.ready(leaver, Uploads.film(leaver, "video", Footage.mp4(1)));
    var draft = Uploads.ready(leaver, Uploads.film(leaver, "introduction", Footage.mp4(1)));
    publish(leaver, film);
    var keys =
        sql("select key from media.rendition where asset in (:film, :draft)")
            .param("film", film)
            .param("draft", draft)
            .query(String.class)
            .list();
    var names = Stream.concat(keys.stream(), Stream.of(film.toString(), draft.toString())).toList();
    assertThat(files(names)).hasSizeGreaterThan(3);

    var receipt = left(leaver, 0);

    var guest = Person.guest(at(""));
    var address = "/erasures/account/" + receipt;
    Awaitility.await().until(() -> guest.get(address).json().path("done").asBoolean());
    assertThat(files(names)).isEmpty();
    var seen = guest.get(address).json();
    assertThat(seen.path("films").size()).isEqualTo(2);
    assertThat(seen.path("gone").asInt()).isEqualTo(seen.path("files").asInt()).isGreaterThan(4);
    assertThat(guest.page(address).text())
        .contains("Your account is deleted", "are gone from here");
    problem(guest.get("/erasures/account/" + UUID.randomUUID()), 404);
    assertThat(guest.page("/erasures/account/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  private boolean erased(UUID film) {
    return sql("select bool_and(removed_at is not null) from media.erasure where film = :id")
        .param("id", film)
        .query(Boolean.class)
        .single();
  }

  private UUID film(UUID commission) {
    return sql("select asset from commissions.commission where id = :id")
        .param("id", commission)
        .query(UUID.class)
        .single();
  }

  /** Everything of the whole data folder whose path holds one of these names. */
  private List<String> files(List<String> names) throws IOException {
    try (var all = Files.walk(bean(DataFolder.class).path())) {
      return all.map(Object::toString)
          .filter(path -> names.stream().anyMatch(path::contains))
          .toList();
    }
  }
}
