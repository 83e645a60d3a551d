package app.serenade.journeys;

import app.serenade.media.Footage;
import app.serenade.platform.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Films for tests that ask nothing of their pictures: rows beside the files of one real upload. */
public final class Films {
  private static @Nullable UUID original;

  private Films() {}

  /** A film of this length, by what media's rows say. */
  public static UUID ready(ApplicationContext program, Person owner, String purpose, int seconds) {
    var sql = program.getBean(JdbcClient.class);
    var id = Ids.next();
    sql.sql(
            """
            with film as (
              insert into media.asset (id, owner, purpose, from_file, state, length_ms, width, height)
              values (:id, :owner, upper(:purpose), false, 'READY', :length, 360, 640)
              returning id)
            insert into media.rendition (asset, name, key, bytes, width, height)
            select film.id, name, key, bytes, width, height
              from media.rendition, film where asset = :original
            """)
        .param("id", id)
        .param("owner", owner.id())
        .param("purpose", purpose)
        .param("length", seconds * 1_000L)
        .param("original", original(program, owner.server()))
        .update();
    return id;
  }

  private static synchronized UUID original(ApplicationContext program, String server) {
    if (original == null) {
      var handle = "films_" + Long.toString(System.nanoTime(), 36);
      var maker = Person.join(program, server, handle, "Film Maker");
      original = Uploads.ready(maker, Uploads.film(maker, "video", Footage.mp4(1)));
    }
    return original;
  }
}
