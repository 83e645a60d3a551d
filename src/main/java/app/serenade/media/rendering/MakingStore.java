package app.serenade.media.rendering;

import app.serenade.media.Asset;
import app.serenade.media.Rendition;
import app.serenade.media.film.Reason;
import app.serenade.platform.Sql;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works on which film's renditions, how far that is, and when it is tried again, as rows. */
@Component
public class MakingStore {
  /** A film to be worked on, and how often it has been tried, this time counted. */
  record Next(UUID asset, int tries) {}

  /**
   * How far it is.
   *
   * @param rendition what is being made now; null where nothing is
   * @param parked the key of the words for why nothing more is tried; null where it goes on
   */
  public record Making(
      UUID owner,
      Asset.State state,
      @Nullable String rendition,
      int percent,
      @Nullable String parked) {}

  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final String PARKED = "media.parked.";

  private final JdbcClient jdbc;

  MakingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes the one that waits longest, for so long. The try is counted before it is made, so that
   * one which kills the program counts too.
   */
  @Nullable Next next(Duration hold) {
    return jdbc.sql(
            """
            update media.asset
               set tries = tries + 1, held_until = now() + make_interval(secs => :hold),
                   try_at = now() + make_interval(secs => :pause * (tries + 1))
             where id = (select id from media.asset
                          where state = 'PLAYABLE' and parked is null and try_at <= now() and held_until <= now()
                          order by try_at limit 1 for update skip locked)
            returning id, tries
            """)
        .param("hold", (double) hold.toSeconds())
        .param("pause", (double) PAUSE.toSeconds())
        .query((row, i) -> new Next(Sql.uuid(row, "id"), row.getInt("tries")))
        .optional()
        .orElse(null);
  }

  void hold(UUID id, Duration hold) {
    jdbc.sql(
            "update media.asset set held_until = now() + make_interval(secs => :hold) where id = :id")
        .param("id", id)
        .param("hold", (double) hold.toSeconds())
        .update();
  }

  /** Nobody works on it now. */
  void release(UUID id) {
    jdbc.sql("update media.asset set held_until = now(), making = null, percent = 0 where id = :id")
        .param("id", id)
        .update();
  }

  /** A try that ended because the program was told to stop is none. */
  void giveBack(UUID id) {
    jdbc.sql(
            """
            update media.asset
               set tries = greatest(0, tries - 1), try_at = now(), held_until = now(), making = null, percent = 0
             where id = :id
            """)
        .param("id", id)
        .update();
  }

  /** A try that came to nothing for what the film cannot help is none. */
  void postpone(UUID id, Duration wait) {
    jdbc.sql(
            """
            update media.asset
               set tries = greatest(0, tries - 1), try_at = now() + make_interval(secs => :wait),
                   held_until = now(), making = null, percent = 0
             where id = :id
            """)
        .param("id", id)
        .param("wait", (double) wait.toSeconds())
        .update();
  }

  void progress(UUID id, Rendition.Name making, int percent) {
    jdbc.sql("update media.asset set making = :making, percent = :percent where id = :id")
        .param("id", id)
        .param("making", making.column())
        .param("percent", percent)
        .update();
  }

  void ready(UUID id) {
    jdbc.sql("update media.asset set state = 'READY' where id = :id and state = 'PLAYABLE'")
        .param("id", id)
        .update();
  }

  void park(UUID id, Reason why) {
    var key = why == Reason.UNREADABLE ? "unreadable" : "failed";
    jdbc.sql("update media.asset set parked = :why where id = :id")
        .param("id", id)
        .param("why", PARKED + key)
        .update();
  }

  /** Whether it was parked, and is not any more. */
  boolean unpark(UUID id) {
    return jdbc.sql(
                """
                update media.asset set parked = null, tries = 0, try_at = now()
                 where id = :id and parked is not null and state = 'PLAYABLE'
                """)
            .param("id", id)
            .update()
        == 1;
  }

  public @Nullable Making find(UUID id) {
    return jdbc.sql("select owner, state, making, percent, parked from media.asset where id = :id")
        .param("id", id)
        .query(
            (row, i) ->
                new Making(
                    Sql.uuid(row, "owner"),
                    Asset.State.valueOf(row.getString("state")),
                    row.getString("making"),
                    row.getInt("percent"),
                    row.getString("parked")))
        .optional()
        .orElse(null);
  }
}
