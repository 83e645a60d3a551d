package app.serenade.videos.likes;

import app.serenade.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Likes as rows, and how many there are of each video. */
@Component
class LikeStore {
  private static final int SLOTS = 16;

  private static final String REMOVE =
      """
      with gone as (
        delete from videos.liking where account = :account %s returning video
      )
      insert into videos.reaction (video, slot, likes)
      select video, 0, -1 from gone order by video
      on conflict (video, slot) do update set likes = reaction.likes - 1
      returning video
      """;

  enum Changed {
    CHANGED,
    SO_ALREADY,
    NO_VIDEO
  }

  private final JdbcClient jdbc;

  LikeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose video it is, which is not deleted until the end; null where there is none. */
  @Nullable UUID holdVideo(UUID video) {
    return jdbc.sql("select creator from videos.video where id = :video for key share")
        .param("video", video)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  /** Holds the video, so that it is not deleted meanwhile. */
  Changed add(UUID account, UUID video, Instant now) {
    return change(
        jdbc.sql(
                """
                with there as (
                  select id from videos.video where id = :video for key share
                ), changed as (
                  insert into videos.liking (video, account, at)
                  select id, :account, :now from there
                  on conflict (video, account) do nothing
                  returning video
                ), counted as (
                  insert into videos.reaction (video, slot, likes)
                  select video, :slot, 1 from changed
                  on conflict (video, slot) do update set likes = reaction.likes + 1
                )
                select exists (select from there) as there,
                       exists (select from changed) as changed
                """)
            .param("now", Sql.at(now)),
        account,
        video);
  }

  Changed remove(UUID account, UUID video) {
    return change(
        jdbc.sql(
            """
            with there as (
              select id from videos.video where id = :video for key share
            ), changed as (
              delete from videos.liking
               where video = (select id from there) and account = :account
              returning video
            ), counted as (
              insert into videos.reaction (video, slot, likes)
              select video, :slot, -1 from changed
              on conflict (video, slot) do update set likes = reaction.likes - 1
            )
            select exists (select from there) as there,
                   exists (select from changed) as changed
            """),
        account,
        video);
  }

  private static Changed change(JdbcClient.StatementSpec sql, UUID account, UUID video) {
    return sql.param("account", account)
        .param("video", video)
        .param("slot", ThreadLocalRandom.current().nextInt(SLOTS))
        .query(
            (row, i) -> {
              if (!row.getBoolean("there")) return Changed.NO_VIDEO;
              return row.getBoolean("changed") ? Changed.CHANGED : Changed.SO_ALREADY;
            })
        .single();
  }

  long count(UUID account) {
    return jdbc.sql("select count(*) from videos.liking where account = :account")
        .param("account", account)
        .query(Long.class)
        .single();
  }

  /** What this account liked; answers which videos that were. */
  List<UUID> removeAllOf(UUID account) {
    return removed(jdbc.sql(REMOVE.formatted("")), account);
  }

  /** Likewise of one creator's videos. */
  List<UUID> removeAllOf(UUID account, UUID creator) {
    var theirs = "and video in (select id from videos.video where creator = :creator)";
    return removed(jdbc.sql(REMOVE.formatted(theirs)).param("creator", creator), account);
  }

  private static List<UUID> removed(JdbcClient.StatementSpec sql, UUID account) {
    return sql.param("account", account).query((row, i) -> Sql.uuid(row, "video")).list();
  }
}
