package app.serenade.profiles;

import app.serenade.platform.Viewer;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How an account is followed, as its profile says it. */
@Component
class FollowReads {
  private final JdbcClient jdbc;

  FollowReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Follows of(Viewer viewer, UUID account) {
    return jdbc.sql(
            """
            select (select coalesce(sum(count), 0) from profiles.followers
                     where followed = :account) as followers,
                   (select count(*) from profiles.following where follower = :account) as following,
                   exists (select from profiles.following
                            where follower = :viewer and followed = :account) as followed
            """)
        .param("account", account)
        .param("viewer", viewer instanceof Viewer.Account signedIn ? signedIn.id() : account)
        .query(
            (row, i) ->
                new Follows(
                    row.getLong("followers"), row.getLong("following"), row.getBoolean("followed")))
        .single();
  }
}
