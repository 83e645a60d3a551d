package app.serenade.videos.comments;

import app.serenade.platform.Invariant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A video has as many comments as are counted. */
@Component
class CommentsAddUp implements Invariant {
  private final JdbcClient jdbc;

  CommentsAddUp(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "comments add up";
  }

  @Override
  public List<String> breaches() {
    return jdbc.sql(
            """
            select coalesce(stored.video, counted.video) || ': counted '
                   || coalesce(counted.comments, 0) || ', stored '
                   || coalesce(stored.comments, 0) as breach
              from (select video, sum(comments) as comments from videos.reaction
                     group by video) as stored
              full join (select video, count(*) as comments from videos.comment
                          group by video) as counted on counted.video = stored.video
             where coalesce(counted.comments, 0) <> coalesce(stored.comments, 0)
             limit 100
            """)
        .query((row, i) -> row.getString("breach"))
        .list();
  }
}
