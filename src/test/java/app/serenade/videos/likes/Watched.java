package app.serenade.videos.likes;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Films;
import app.serenade.journeys.Person;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A published video, made of rows. */
public final class Watched {
  private Watched() {}

  public static UUID video(ApplicationContext program, Person creator, String caption) {
    var film = Films.ready(program, creator, "video", 5);
    var published = creator.post("/videos", Map.of("asset", film, "caption", caption));
    assertThat(published.status()).as(published.text()).isEqualTo(201);
    return UUID.fromString(published.json().path("id").asString());
  }
}
