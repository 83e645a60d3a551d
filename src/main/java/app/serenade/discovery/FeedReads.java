package app.serenade.discovery;

import app.serenade.videos.Newest;
import app.serenade.videos.Video;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The feeds: the newest public videos of everybody, and of those whom somebody follows. */
@Component
class FeedReads {
  static final int PAGE_MAX = 8;

  private final JdbcClient jdbc;

  FeedReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest before the one given; what is published meanwhile moves nothing. */
  Newest newest(@Nullable UUID before) {
    return page(
        jdbc.sql(
            Video.SELECT
                + """
                where video.video < coalesce(cast(:before as uuid), :first)
                order by video.video desc
                limit :limit
                """),
        before);
  }

  /**
   * The newest of the newest of each: what it takes grows with whom one follows and nothing else.
   * As an array they are looked for by their key; of a subquery the planner would join all videos.
   */
  Newest following(UUID follower, @Nullable UUID before) {
    return page(
        jdbc.sql(
                Video.SELECT
                    + """
                    where video.video = any(array(
                      select latest.video
                        from profiles.follow
                       cross join lateral (
                         select theirs.video from videos.published theirs
                          where theirs.creator = follow.followed
                            and theirs.video < coalesce(cast(:before as uuid), :first)
                          order by theirs.video desc
                          limit :limit) as latest
                       where follow.follower = :follower
                       order by latest.video desc
                       limit :limit))
                    order by video.video desc
                    """)
            .param("follower", follower),
        before);
  }

  private static Newest page(JdbcClient.StatementSpec sql, @Nullable UUID before) {
    var found =
        sql.param("before", before)
            .param("first", Newest.FIRST)
            .param("limit", PAGE_MAX + 1)
            .query(Video::from)
            .list();
    return Newest.of(found, PAGE_MAX);
  }
}
