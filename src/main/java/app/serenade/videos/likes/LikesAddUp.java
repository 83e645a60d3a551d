package app.serenade.videos.likes;

import app.serenade.platform.Invariant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** As many like a video as are counted. */
@Component
class LikesAddUp implements Invariant {
  private final JdbcClient jdbc;

  LikesAddUp(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "likes add up";
  }

  @Override
  public List<String> breaches() {
    return jdbc.sql(
            """
            select coalesce(stored.video, counted.video) || ': counted ' || coalesce(counted.likes, 0)
                   || ', stored ' || coalesce(stored.likes, 0) as breach
              from (select video, sum(likes) as likes from videos.reaction group by video) as stored
              full join (select video, count(*) as likes from videos.liking
                          group by video) as counted on counted.video = stored.video
             where coalesce(counted.likes, 0) <> coalesce(stored.likes, 0)
             limit 100
            """)
        .query((row, i) -> row.getString("breach"))
        .list();
  }
}
