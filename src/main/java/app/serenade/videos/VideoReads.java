package app.serenade.videos;

import app.serenade.platform.Sql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Videos for pages: one, and those of one creator. */
@Component
@NamedInterface("rooms")
public class VideoReads {
  static final int GRID_MAX = 30;

  private final JdbcClient jdbc;

  VideoReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public @Nullable Video find(UUID id) {
    return jdbc.sql(Video.SELECT + "where video.video = :id")
        .param("id", id)
        .query(Video::from)
        .optional()
        .orElse(null);
  }

  List<Video> find(List<UUID> ids) {
    return jdbc.sql(Video.SELECT + "where video.video = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(Video::from)
        .list();
  }

  /** The newest of one creator, before the one given. */
  Newest of(UUID creator, @Nullable UUID before) {
    var found =
        jdbc.sql(
                Video.SELECT
                    + """
                    where video.creator = :creator
                      and video.video < coalesce(cast(:before as uuid), :first)
                    order by video.video desc
                    limit :limit
                    """)
            .param("creator", creator)
            .param("before", before)
            .param("first", Newest.FIRST)
            .param("limit", GRID_MAX + 1)
            .query(Video::from)
            .list();
    return Newest.of(found, GRID_MAX);
  }

  /** The newest with this effect, before the one given. */
  Newest with(String effect, @Nullable UUID before) {
    var found =
        jdbc.sql(
                Video.SELECT
                    + """
                    where video.effect = :effect
                      and video.video < coalesce(cast(:before as uuid), :first)
                    order by video.video desc
                    limit :limit
                    """)
            .param("effect", effect)
            .param("before", before)
            .param("first", Newest.FIRST)
            .param("limit", GRID_MAX + 1)
            .query(Video::from)
            .list();
    return Newest.of(found, GRID_MAX);
  }

  /** Which effect is on each of these videos, where there is one. */
  Map<UUID, String> effects(List<UUID> videos) {
    var found = new HashMap<UUID, String>();
    jdbc.sql(
            """
            select id, effect from videos.video
             where effect is not null and id = any(:videos)
            """)
        .param("videos", videos.toArray(UUID[]::new))
        .query((RowCallbackHandler) row -> found.put(Sql.uuid(row, "id"), row.getString("effect")));
    return found;
  }

  long count(UUID creator) {
    return jdbc.sql("select count(*) from videos.video where creator = :creator")
        .param("creator", creator)
        .query(Long.class)
        .single();
  }
}
