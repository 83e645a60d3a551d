package app.serenade.commissions.detail;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.commissions.CommissionFixture;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import app.serenade.journeys.Uploads;
import app.serenade.media.Footage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The bytes of a custom video are for its two parties, before it is sent for its creator only. */
class CustomVideoTest extends CommissionFixture {
  private static final List<String> FILES = List.of("video.mp4", "480.mp4", "poster.jpg");

  @Test
  void onlyItsTwoPartiesEverGetAByteOfIt() {
    var fan = fan(PRICE);
    var creator = creator();
    var id = accepted(fan, creator);
    sql("update commissions.commission set promised_seconds = 1 where id = :id")
        .param("id", id)
        .update();
    var video = Uploads.ready(creator, Uploads.film(creator, "custom", Footage.mp4(2)));
    everyFile(creator, video, 200);
    everyFile(fan, video, 404);

    var sent =
        creator.submit("/commissions/" + id + "/delivery", Map.of("asset", video.toString()));
    assertThat(sent.location()).isEqualTo("/commissions/" + id + "/sent");
    everyFile(creator, video, 200);
    everyFile(fan, video, 200);
    everyFile(somebody("stranger"), video, 404);
    everyFile(Person.guest(at("")), video, 404);

    assertThat(fan.page("/commissions/" + id + "/video").text()).contains("/media/" + video);
    downloaded(fan.page("/commissions/" + id + "/download"));
    downloaded(creator.page("/commissions/" + id + "/download"));
    var stranger = somebody("stranger");
    assertThat(stranger.page("/commissions/" + id + "/video").status()).isEqualTo(404);
    assertThat(stranger.page("/commissions/" + id + "/download").status()).isEqualTo(404);
    assertThat(stranger.get("/assets/" + video).status()).isEqualTo(404);
  }

  private static void everyFile(Person person, UUID video, int status) {
    for (var file : FILES) {
      var answer = person.page("/media/" + video + "/" + file);
      assertThat(answer.status()).as(file + " for " + person.handle()).isEqualTo(status);
      if (status == 200) assertThat(answer.header("Cache-Control")).contains("private");
    }
  }

  private static void downloaded(Answer file) {
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type")).isEqualTo("video/mp4");
    assertThat(file.header("Content-Disposition"))
        .startsWith("attachment")
        .contains("Serenade", "creator", ".mp4");
    assertThat(file.bytes()).hasSizeGreaterThan(1_000);
  }
}
