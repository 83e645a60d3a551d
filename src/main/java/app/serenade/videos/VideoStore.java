package app.serenade.videos;

import app.serenade.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published videos, and those that wait for their film, as rows. */
@Component
class VideoStore {
  /** Whose film it is part of. */
  record Known(UUID video, UUID creator) {}

  /** What is left of a removed video: its film, which goes too unless it was a copy's. */
  record Removed(UUID asset, boolean copy) {}

  /** What was asked for while the film could not play yet. */
  record Waiting(UUID creator, Words words) {}

  private final JdbcClient jdbc;

  VideoStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID id, UUID creator, UUID asset, Words words, Instant now) {
    jdbc.sql(
            """
            with done as (delete from videos.waiting where asset = :asset)
            insert into videos.video (id, creator, asset, caption, duets, effect, published_at)
            values (:id, :creator, :asset, :caption, :duets, :effect, :now)
            """)
        .param("id", id)
        .param("creator", creator)
        .param("asset", asset)
        .param("caption", words.caption())
        .param("duets", words.duets())
        .param("effect", words.effect())
        .param("now", Sql.at(now))
        .update();
  }

  /** Nobody records beside what was made for one person. */
  void addCopy(UUID id, UUID creator, UUID asset, String caption, Instant now) {
    jdbc.sql(
            """
            insert into videos.video (id, creator, asset, caption, published_at, copy, duets)
            values (:id, :creator, :asset, :caption, :now, true, false)
            """)
        .param("id", id)
        .param("creator", creator)
        .param("asset", asset)
        .param("caption", caption)
        .param("now", Sql.at(now))
        .update();
  }

  /** False where there is no such video of this creator, or it shows a film made for one person. */
  boolean allowDuets(UUID id, UUID creator, boolean allowed) {
    return jdbc.sql(
                """
                update videos.video set duets = :allowed
                 where id = :id and creator = :creator and not copy
                """)
            .param("id", id)
            .param("creator", creator)
            .param("allowed", allowed)
            .update()
        > 0;
  }

  boolean removeCopy(UUID asset) {
    return jdbc.sql("delete from videos.video where asset = :asset and copy")
            .param("asset", asset)
            .update()
        > 0;
  }

  @Nullable Known findByAsset(UUID asset) {
    return jdbc.sql("select id, creator from videos.video where asset = :asset")
        .param("asset", asset)
        .query((row, i) -> new Known(Sql.uuid(row, "id"), Sql.uuid(row, "creator")))
        .optional()
        .orElse(null);
  }

  /** Removes a video of this creator; null where there is no such video. */
  @Nullable Removed remove(UUID id, UUID creator) {
    return jdbc.sql(
            "delete from videos.video where id = :id and creator = :creator returning asset, copy")
        .param("id", id)
        .param("creator", creator)
        .query((row, i) -> new Removed(Sql.uuid(row, "asset"), row.getBoolean("copy")))
        .optional()
        .orElse(null);
  }

  /** What is published, copies included, and what waits for that. */
  void removeAllOf(UUID creator) {
    for (var table : List.of("video", "waiting")) {
      jdbc.sql("delete from videos.%s where creator = :creator".formatted(table))
          .param("creator", creator)
          .update();
    }
  }

  /** Asking again changes what is said with it. */
  void await(UUID asset, UUID creator, Words words, Instant now) {
    jdbc.sql(
            """
            insert into videos.waiting (asset, creator, caption, duets, effect, asked_at)
            values (:asset, :creator, :caption, :duets, :effect, :now)
            on conflict (asset) do update
               set caption = excluded.caption, duets = excluded.duets, effect = excluded.effect
            """)
        .param("asset", asset)
        .param("creator", creator)
        .param("caption", words.caption())
        .param("duets", words.duets())
        .param("effect", words.effect())
        .param("now", Sql.at(now))
        .update();
  }

  @Nullable Waiting waiting(UUID asset) {
    return jdbc.sql(
            "select creator, caption, duets, effect from videos.waiting where asset = :asset")
        .param("asset", asset)
        .query(
            (row, i) ->
                new Waiting(
                    Sql.uuid(row, "creator"),
                    new Words(
                        row.getString("caption"),
                        row.getBoolean("duets"),
                        row.getString("effect"))))
        .optional()
        .orElse(null);
  }

  void stopWaiting(UUID asset) {
    jdbc.sql("delete from videos.waiting where asset = :asset").param("asset", asset).update();
  }
}
