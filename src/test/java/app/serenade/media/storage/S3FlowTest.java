package app.serenade.media.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Uploads;
import app.serenade.media.Footage;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class S3FlowTest extends BucketFlow {
  private S3Proxy proxy;

  @Override
  S3Server started() throws IOException, InterruptedException {
    return proxy = S3Proxy.start();
  }

  @Test
  void aFilmWaitsForAStorageThatIsAway() throws Exception {
    var creator = person("waiting");
    proxy.stop();
    var film = Uploads.sent(creator, "video", Footage.mp4(2));
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> failures(film) >= 2);
    assertThat(creator.get("/assets/" + film).json().path("state").asString())
        .isEqualTo("checking");
    assertThat(one("select tries from media.asset where id = :film", film)).isLessThan(2);
    proxy.startAgain();
    Uploads.ready(creator, film);
  }

  private int failures(UUID film) {
    return one(
        """
        select coalesce(max(consecutive_failures), 0) from public.scheduled_tasks
         where task_name = 'media-take-in' and task_instance = :film::text
        """,
        film);
  }

  private int one(String sql, UUID film) {
    return node.bean(JdbcClient.class).sql(sql).param("film", film).query(Integer.class).single();
  }
}
