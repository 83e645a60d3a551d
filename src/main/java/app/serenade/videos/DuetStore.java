package app.serenade.videos;

import app.serenade.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Films recorded beside videos, and the videos beside which one may record, as rows. */
@Component
class DuetStore {
  /** A video as somebody wants to record beside it. */
  record Original(UUID video, UUID creator, UUID asset, boolean duets) {}

  private static final String ORIGINAL = "select id, creator, asset, duets from videos.video ";

  private final JdbcClient jdbc;

  DuetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** It stays and stays as it is until the transaction ends. */
  @Nullable Original holdOriginal(UUID video) {
    return original(ORIGINAL + "where id = :id for share", video);
  }

  /** The one this film was recorded beside, likewise; null where it is gone. */
  @Nullable Original holdOriginalOf(UUID asset) {
    return original(
        ORIGINAL + "where id = (select original from videos.duet where asset = :id) for share",
        asset);
  }

  /** Which of these videos this account, or a guest who signs in, may record beside. */
  Set<UUID> open(@Nullable UUID maker, List<UUID> videos) {
    return jdbc
        .sql(
            """
            select video.id from videos.video
             where video.duets and video.id = any(:videos)
               and not exists (
                 select from profiles.block
                  where block.blocker = video.creator and block.blocked = cast(:maker as uuid))
            """)
        .param("maker", maker)
        .param("videos", videos.toArray(UUID[]::new))
        .query((row, i) -> Sql.uuid(row, "id"))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  void add(UUID asset, Original original, Instant now) {
    jdbc.sql(
            """
            insert into videos.duet (asset, original, creator, made_at)
            values (:asset, :original, :creator, :now)
            on conflict (asset) do nothing
            """)
        .param("asset", asset)
        .param("original", original.video())
        .param("creator", original.creator())
        .param("now", Sql.at(now))
        .update();
  }

  boolean isDuet(UUID asset) {
    return jdbc.sql("select exists (select from videos.duet where asset = :asset)")
        .param("asset", asset)
        .query(Boolean.class)
        .single();
  }

  void remove(UUID asset) {
    jdbc.sql("delete from videos.duet where asset = :asset").param("asset", asset).update();
  }

  /** That what this account published was recorded beside something. */
  void removeAllOf(UUID account) {
    jdbc.sql(
            """
            delete from videos.duet
             where asset in (select asset from videos.video where creator = :account
                              union all
                             select asset from videos.waiting where creator = :account)
            """)
        .param("account", account)
        .update();
  }

  private @Nullable Original original(String sql, UUID id) {
    return jdbc.sql(sql)
        .param("id", id)
        .query(
            (row, i) ->
                new Original(
                    Sql.uuid(row, "id"),
                    Sql.uuid(row, "creator"),
                    Sql.uuid(row, "asset"),
                    row.getBoolean("duets")))
        .optional()
        .orElse(null);
  }
}
