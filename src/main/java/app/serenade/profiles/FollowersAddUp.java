package app.serenade.profiles;

import app.serenade.platform.Invariant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** As many follow somebody as are counted. */
@Component
class FollowersAddUp implements Invariant {
  private final JdbcClient jdbc;

  FollowersAddUp(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "followers add up";
  }

  @Override
  public List<String> breaches() {
    return jdbc.sql(
            """
            select coalesce(stored.followed, counted.followed) || ': counted '
                   || coalesce(counted.count, 0) || ', stored ' || coalesce(stored.count, 0) as breach
              from (select followed, sum(count) as count from profiles.followers
                     group by followed) as stored
              full join (select followed, count(*) as count from profiles.following
                          group by followed) as counted on counted.followed = stored.followed
             where coalesce(counted.count, 0) <> coalesce(stored.count, 0)
             limit 100
            """)
        .query((row, i) -> row.getString("breach"))
        .list();
  }
}
