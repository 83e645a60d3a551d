package app.serenade.videos;

import app.serenade.platform.Sql;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published videos, and those that wait for their film, as rows. */
@Component
class VideoStore {
  /** Whose film it is part of. */
  record Known(UUID video, UUID creator) {}

  /** What was asked for while the film could not play yet. */
  record Waiting(UUID creator, String caption) {}

  private final JdbcClient jdbc;

  VideoStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID id, UUID creator, UUID asset, String caption, Instant now) {
    jdbc.sql(
            """
            with done as (delete from videos.waiting where asset = :asset)
            insert into videos.video (id, creator, asset, caption, published_at)
            values (:id, :creator, :asset, :caption, :now)
            """)
        .param("id", id)
        .param("creator", creator)
        .param("asset", asset)
        .param("caption", caption)
        .param("now", Sql.at(now))
        .update();
  }

  @Nullable Known findByAsset(UUID asset) {
    return jdbc.sql("select id, creator from videos.video where asset = :asset")
        .param("asset", asset)
        .query((row, i) -> new Known(Sql.uuid(row, "id"), Sql.uuid(row, "creator")))
        .optional()
        .orElse(null);
  }

  /** Removes a video of this creator; answers its film, or null where there is no such video. */
  @Nullable UUID remove(UUID id, UUID creator) {
    return jdbc.sql(
            "delete from videos.video where id = :id and creator = :creator returning asset")
        .param("id", id)
        .param("creator", creator)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  /** Asking again changes the caption. */
  void await(UUID asset, UUID creator, String caption, Instant now) {
    jdbc.sql(
            """
            insert into videos.waiting (asset, creator, caption, asked_at)
            values (:asset, :creator, :caption, :now)
            on conflict (asset) do update set caption = excluded.caption
            """)
        .param("asset", asset)
        .param("creator", creator)
        .param("caption", caption)
        .param("now", Sql.at(now))
        .update();
  }

  @Nullable Waiting waiting(UUID asset) {
    return jdbc.sql("select creator, caption from videos.waiting where asset = :asset")
        .param("asset", asset)
        .query((row, i) -> new Waiting(Sql.uuid(row, "creator"), row.getString("caption")))
        .optional()
        .orElse(null);
  }

  void stopWaiting(UUID asset) {
    jdbc.sql("delete from videos.waiting where asset = :asset").param("asset", asset).update();
  }
}
