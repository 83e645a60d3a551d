package app.serenade.media.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.MediaServerTest;
import app.serenade.media.film.MutatedFilm;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Films with a few bytes changed, sent as everybody sends films: each is taken or refused. */
class MutatedUploadsTest extends MediaServerTest {
  private static final int FIRST = 1, MANY = 24;
  private static final int SERVER_ERROR = 500;

  @Test
  void eachIsTakenOrRefusedWithAReasonAndNothingFails() {
    var person = somebody();
    var sent = new HashMap<Integer, UUID>();
    for (var seed = FIRST; seed < FIRST + MANY; seed++) sent.put(seed, send(person, seed));
    var taken = 0;
    for (var one : sent.entrySet()) if (isTaken(person, one)) taken++;
    System.out.printf("%d of %d mutated films were taken%n", taken, MANY);
    assertThat(taken).as("some are harmed so little that they play").isBetween(1, MANY - 1);
  }

  private UUID send(Person person, int seed) {
    var film = MutatedFilm.of(seed);
    var path = announced(person, "video", film.length);
    assertThat(append(person, path, 0, film).statusCode()).as("seed " + seed).isEqualTo(204);
    return id(path);
  }

  /** Whatever is asked about it is answered. */
  private boolean isTaken(Person person, Map.Entry<Integer, UUID> sent) {
    var seed = "seed " + sent.getKey();
    var film = await(person, sent.getValue(), "playable", "ready", "refused");
    var refused = film.path("state").asString().equals("refused");
    if (refused) assertThat(film.path("message").asString()).as(seed).isNotBlank();
    for (var file : new String[] {"video.mp4", "poster.jpg"}) {
      var answer = get("/media/" + sent.getValue() + "/" + file, person);
      assertThat(answer.statusCode()).as(seed).isEqualTo(refused ? 404 : 200);
    }
    for (var page : new String[] {"/films/%s/progress", "/create/publish?asset=%s"})
      assertFine(seed, get(page.formatted(sent.getValue()), person));
    return !refused;
  }

  private static void assertFine(String seed, HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(seed).isLessThan(SERVER_ERROR);
  }
}
