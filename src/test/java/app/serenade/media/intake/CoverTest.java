package app.serenade.media.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.Asset;
import app.serenade.media.Footage;
import app.serenade.media.Looked;
import app.serenade.media.Media;
import app.serenade.media.MediaServerTest;
import app.serenade.media.Purpose;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** The moment its maker picks for the poster, measured in the poster's pixels. */
class CoverTest extends MediaServerTest {
  private static final double GREY = 135, BLUE = 200;

  @TempDir Path folder;

  @Test
  void thePosterShowsThePickedMoment() throws IOException {
    var person = somebody();
    var film = playing(person);
    assertThat(poster(person, film)).isLessThan(GREY);
    assertThat(asset(person, film).has("coverMs")).isFalse();
    var before = placeholder(film);
    var answer = json(pick(person, film, "3100"));
    assertThat(answer.path("coverMs").asLong()).isEqualTo(3100);
    assertThat(poster(person, film)).isGreaterThan(BLUE);
    assertThat(placeholder(film)).isNotEqualTo(before);
    assertThat(pick(person, film, "1500").statusCode()).isEqualTo(200);
    assertThat(poster(person, film)).isLessThan(GREY);
  }

  @Test
  void aMomentAfterTheEndIsTheLastPicture() throws IOException {
    var person = somebody();
    var film = playing(person);
    var answer = pick(person, film, "99999999999");
    assertThat(json(answer).path("coverMs").asLong()).isBetween(3900L, 5100L);
    assertThat(poster(person, film)).isGreaterThan(BLUE);
  }

  @Test
  void whatIsNoMomentIsRefusedAndThePosterStays() throws IOException {
    var person = somebody();
    var film = playing(person);
    for (var moment : List.of("-1", "null", "\"soon\"", "1e30"))
      assertThat(pick(person, film, moment).statusCode()).as(moment).isEqualTo(400);
    assertThat(text(pick(person, film, "-1"))).contains("milliseconds from the beginning");
    assertThat(poster(person, film)).isLessThan(GREY);
  }

  @Test
  void anUploadMayNameItWithItsFirstWords() throws IOException {
    var person = somebody();
    var film = announced(person, "3000");
    assertThat(append(person, "/uploads/" + film, 0, Files.readAllBytes(Footage.greyThenBlue())))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(204));
    assertThat(await(person, film, "playable", "ready").path("coverMs").asLong()).isEqualTo(3000);
    assertThat(poster(person, film)).isGreaterThan(BLUE);
    assertThat(announce(person, "video", 10, "Upload-Metadata", named("-5")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void onlyItsMakerPicksAndOnlyUntilItIsPartOfSomething() {
    var person = somebody();
    var film = playing(person);
    assertThat(pick(somebody(), film, "3000").statusCode()).isEqualTo(404);
    assertThat(pick(person, UUID.randomUUID(), "3000").statusCode()).isEqualTo(404);
    assertThat(pick(person, id(announced(person, "video", 10)), "3000").statusCode())
        .isEqualTo(409);
    var account = person.account().id();
    var taken =
        bean(TransactionTemplate.class)
            .execute(status -> bean(Media.class).take(film, account, Purpose.VIDEO));
    assertThat(taken).isInstanceOf(Asset.class);
    assertThat(pick(person, film, "3000").statusCode()).isEqualTo(409);
  }

  private UUID playing(Person person) {
    var film = upload(person, Footage.greyThenBlue(), "video");
    await(person, film, "playable", "ready");
    return film;
  }

  private UUID announced(Person person, String cover) throws IOException {
    var length = String.valueOf(Files.size(Footage.greyThenBlue()));
    var answer =
        tus(
            "POST",
            "/uploads",
            person,
            new byte[0],
            "Upload-Length",
            length,
            "Upload-Metadata",
            named(cover));
    return id(header(answer, "Location"));
  }

  private static String named(String cover) {
    return metadata("video")
        + ",cover "
        + Base64.getEncoder().encodeToString(cover.getBytes(UTF_8));
  }

  private HttpResponse<byte[]> pick(Person person, UUID film, String moment) {
    var body = "{\"atMs\":%s}".formatted(moment).getBytes(UTF_8);
    return ask(
        "PUT",
        "/api/v1/assets/" + film + "/cover",
        person,
        body,
        "Content-Type",
        "application/json");
  }

  private double poster(Person person, UUID film) throws IOException {
    var file = folder.resolve("poster.jpg");
    Files.write(file, get("/media/" + film + "/poster.jpg", person).body());
    return Looked.blueness(file, 0);
  }

  private String placeholder(UUID film) {
    return bean(Media.class).showing(film).placeholder();
  }
}
