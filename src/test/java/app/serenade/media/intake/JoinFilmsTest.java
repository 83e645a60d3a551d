package app.serenade.media.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.Asset;
import app.serenade.media.Footage;
import app.serenade.media.Looked;
import app.serenade.media.Media;
import app.serenade.media.MediaServerTest;
import app.serenade.media.Purpose;
import app.serenade.media.Taken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

class JoinFilmsTest extends MediaServerTest {
  @TempDir Path folder;

  @Test
  void recordingsOfOneKindBecomeOneFilmInTheirOrderAndGo() throws IOException {
    var person = somebody();
    UUID grey = playing(person, colour("gray", 1)), blue = playing(person, colour("blue", 2));
    var film = joined(person, blue, grey, playing(person, colour("blue", 1)));
    var made = await(person, film, "playable", "ready");
    assertThat(made.path("lengthMs").asLong()).isBetween(3900L, 4150L);
    assertThat(made.path("fromFile").asBoolean()).isTrue();
    var file = file(person, film);
    assertThat(Looked.blueness(file, 1.8)).isGreaterThan(200);
    assertThat(Looked.blueness(file, 2.5)).isBetween(120.0, 136.0);
    assertThat(Looked.blueness(file, 3.3)).isGreaterThan(200);
    assertThat(Looked.loudness(file, 330)).isGreaterThan(-40);
    gone(person, grey);
    gone(person, blue);
  }

  @Test
  void recordingsOfDifferentKindsAreDrawnAtTheSizeOfTheFirst() throws IOException {
    var person = somebody();
    var silent =
        Footage.made(
            "silent-2s.mp4",
            List.of("-f", "lavfi", "-i", "color=gray:s=640x360:r=30:d=2", "-c:v", "libx264"));
    var film = joined(person, playing(person, Footage.fragmentedMp4(3)), playing(person, silent));
    var made = await(person, film, "playable", "ready");
    assertThat(made.path("lengthMs").asLong()).isBetween(4800L, 5200L);
    assertThat(made.path("width").asInt()).isEqualTo(360);
    assertThat(Looked.brightness(file(person, film), 4)).isBetween(30.0, 80.0);
  }

  @Test
  void askingOnceMoreAnswersTheSameFilm() {
    var person = somebody();
    UUID first = playing(person, colour("gray", 1)), second = playing(person, colour("blue", 1));
    var film = joined(person, first, second);
    assertThat(joined(person, first, second)).isEqualTo(film);
    assertThat(join(person, second, first)).isEqualTo(409);
    await(person, film, "playable", "ready");
    gone(person, second);
    assertThat(joined(person, first, second)).isEqualTo(film);
  }

  @Test
  void onlyOnesOwnThatPlayAreJoinedEachOnce() {
    var person = somebody();
    var own = playing(person, colour("gray", 1));
    assertThat(join(person)).isEqualTo(400);
    assertThat(join(person, own, own)).isEqualTo(400);
    assertThat(join(person, own, UUID.randomUUID())).isEqualTo(404);
    assertThat(join(somebody(), own)).isEqualTo(404);
    assertThat(join(person, own, id(announced(person, "video", 10)))).isEqualTo(409);
  }

  @Test
  void aFileIsDeliveredOnceEvenIfItIsUploadedAgain() {
    var person = somebody();
    var other = somebody();
    var file = colour("blue", 1);
    var again = uploaded(person, file, "custom");
    assertThat(take(uploaded(person, file, "custom"), person)).isInstanceOf(Asset.class);
    assertThat(take(again, person)).isInstanceOf(Taken.AlreadyTaken.class);
    assertThat(take(uploaded(other, file, "custom"), other)).isInstanceOf(Asset.class);
    var another = uploaded(person, colour("gray", 1), "custom");
    assertThat(take(another, person)).isInstanceOf(Asset.class);
  }

  private Taken take(UUID asset, Person person) {
    var account = person.account().id();
    return bean(TransactionTemplate.class)
        .execute(status -> bean(Media.class).take(asset, account, Purpose.CUSTOM));
  }

  private static Path colour(String name, int seconds) {
    var picture = "color=%s:s=180x320:r=30:d=%d".formatted(name, seconds);
    return Footage.made(
        "%s-%ds.mp4".formatted(name, seconds),
        List.of(
            "-f",
            "lavfi",
            "-i",
            picture,
            "-f",
            "lavfi",
            "-i",
            "sine=330:d=" + seconds,
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-pix_fmt",
            "yuv420p",
            "-c:a",
            "aac"));
  }

  private UUID playing(Person person, Path file) {
    return uploaded(person, file, "video");
  }

  private UUID uploaded(Person person, Path file, String purpose) {
    var id = upload(person, file, purpose);
    await(person, id, "playable", "ready");
    return id;
  }

  private UUID joined(Person person, UUID... segments) {
    var answer = ask(person, segments);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(202);
    return UUID.fromString(json(answer).path("id").asString());
  }

  private int join(Person person, UUID... segments) {
    return ask(person, segments).statusCode();
  }

  private java.net.http.HttpResponse<byte[]> ask(Person person, UUID... segments) {
    var list = Arrays.stream(segments).map("\"%s\""::formatted).collect(Collectors.joining(","));
    var body = "{\"segments\":[%s]}".formatted(list).getBytes();
    return ask("POST", "/api/v1/assets", person, body, "Content-Type", "application/json");
  }

  private Path file(Person person, UUID film) throws IOException {
    return Files.write(
        folder.resolve("film.mp4"), get("/media/" + film + "/video.mp4", person).body());
  }

  private void gone(Person person, UUID segment) {
    for (int tries = 0; tries < 100; tries++) {
      if (get("/api/v1/assets/" + segment, person).statusCode() == 404) return;
      pause();
    }
    throw new AssertionError("still there: " + segment);
  }
}
