package app.serenade.discovery;

import app.serenade.videos.Newest;
import app.serenade.videos.Video;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The feed: the newest public videos of everybody. */
@Component
class FeedReads {
  static final int PAGE_MAX = 8;

  private final JdbcClient jdbc;

  FeedReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest before the one given; what is published meanwhile moves nothing. */
  Newest newest(@Nullable UUID before) {
    var found =
        jdbc.sql(
                Video.SELECT
                    + """
                    where video.video < coalesce(cast(:before as uuid), :first)
                    order by video.video desc
                    limit :limit
                    """)
            .param("before", before)
            .param("first", Newest.FIRST)
            .param("limit", PAGE_MAX + 1)
            .query(Video::from)
            .list();
    return Newest.of(found, PAGE_MAX);
  }
}
