package app.serenade.profiles;

import app.serenade.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who follows whom as rows, and how many that are. */
@Component
class FollowStore {
  private static final int SLOTS = 16;

  private final JdbcClient jdbc;

  FollowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whom this account follows, counted no further than that. */
  int count(UUID follower, int most) {
    return jdbc.sql(
            """
            select count(*) from (
              select from profiles.following where follower = :follower limit :most) as counted
            """)
        .param("follower", follower)
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  /** False where it was so already. */
  boolean add(UUID follower, UUID followed, Instant now) {
    return jdbc.sql(
                """
                with added as (
                  insert into profiles.following (follower, followed, at)
                  values (:follower, :followed, :now)
                  on conflict (follower, followed) do nothing
                  returning followed
                )
                insert into profiles.followers (followed, slot, count)
                select followed, :slot, 1 from added
                on conflict (followed, slot) do update set count = followers.count + 1
                """)
            .param("follower", follower)
            .param("followed", followed)
            .param("now", Sql.at(now))
            .param("slot", ThreadLocalRandom.current().nextInt(SLOTS))
            .update()
        > 0;
  }

  /** False where it was so already. */
  boolean remove(UUID follower, UUID followed) {
    return jdbc.sql(
                """
                with gone as (
                  delete from profiles.following
                   where follower = :follower and followed = :followed
                  returning followed
                )
                insert into profiles.followers (followed, slot, count)
                select followed, :slot, -1 from gone
                on conflict (followed, slot) do update set count = followers.count - 1
                """)
            .param("follower", follower)
            .param("followed", followed)
            .param("slot", ThreadLocalRandom.current().nextInt(SLOTS))
            .update()
        > 0;
  }

  /** Whom this account followed, and who followed it; answers the former. */
  List<UUID> removeAllOf(UUID account) {
    var followed =
        jdbc.sql(
                """
                with gone as (
                  delete from profiles.following
                   where follower = :account or followed = :account
                  returning followed
                )
                insert into profiles.followers (followed, slot, count)
                select followed, 0, -count(*) from gone where followed <> :account
                 group by followed order by followed
                on conflict (followed, slot) do update set count = followers.count + excluded.count
                returning followed
                """)
            .param("account", account)
            .query((row, i) -> Sql.uuid(row, "followed"))
            .list();
    jdbc.sql("delete from profiles.followers where followed = :account")
        .param("account", account)
        .update();
    return followed;
  }
}
