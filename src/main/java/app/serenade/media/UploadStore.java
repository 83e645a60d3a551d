package app.serenade.media;

import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Uploads as rows. */
@NamedInterface("rooms")
@Component
public class UploadStore {
  /** What an account has under way. */
  public record Load(int open, long reserved) {}

  private static final String COLUMNS =
      "id, owner, purpose, length, most, received, epoch, metadata, state, expires_at";

  private final JdbcClient jdbc;

  UploadStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Holds back other new uploads of this account until the transaction ends. */
  public void lockAccount(UUID owner) {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:owner, 301)))")
        .param("owner", owner.toString())
        .query(Integer.class)
        .single();
  }

  /**
   * What is on its way: open uploads, and whole ones until all is made of them. What plays before
   * that counts beside what was uploaded: the work on it needs that room, too.
   */
  public Load load(UUID owner) {
    return jdbc.sql(
            """
            select count(*) filter (where u.state = 'OPEN') as open,
                   coalesce(sum(coalesce(length, most)), 0) as reserved
              from media.asset a join media.upload u on u.id = a.id
             where a.owner = :owner and a.state in ('UPLOADING', 'CHECKING', 'PLAYABLE')
               and u.state <> 'GONE'
            """)
        .param("owner", owner)
        .query((row, i) -> new Load(row.getInt("open"), row.getLong("reserved")))
        .single();
  }

  /** The open upload that has been silent longest, if that is longer than {@code silence}. */
  public @Nullable UUID silent(UUID owner, Duration silence) {
    return jdbc.sql(
            """
            select id from media.upload
             where owner = :owner and state = 'OPEN' and touched_at < now() - make_interval(secs => :silence)
             order by touched_at limit 1
            """)
        .param("owner", owner)
        .param("silence", (double) silence.toSeconds())
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  public Upload add(
      UUID id,
      UUID owner,
      Purpose purpose,
      @Nullable Long length,
      long most,
      String metadata,
      Duration live) {
    return jdbc.sql(
            """
            insert into media.upload (id, owner, purpose, length, most, metadata, expires_at)
            values (:id, :owner, :purpose, :length, :most, :metadata, now() + make_interval(secs => :live))
            returning id, owner, purpose, length, most, received, epoch, metadata, state, expires_at
            """)
        .param("id", id)
        .param("owner", owner)
        .param("purpose", purpose.name())
        .param("length", length, java.sql.Types.BIGINT)
        .param("most", most)
        .param("metadata", metadata)
        .param("live", (double) live.toSeconds())
        .query(UploadStore::upload)
        .single();
  }

  public @Nullable Upload find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from media.upload where id = :id")
        .param("id", id)
        .query(UploadStore::upload)
        .optional()
        .orElse(null);
  }

  /** From here on the request that asks is the newest; older ones can no longer move the offset. */
  public @Nullable Upload takeOver(UUID id, Duration live) {
    return jdbc.sql(
            """
            update media.upload
               set epoch = epoch + 1, touched_at = now(), expires_at = now() + make_interval(secs => :live)
             where id = :id and state = 'OPEN'
            returning id, owner, purpose, length, most, received, epoch, metadata, state, expires_at
            """)
        .param("id", id)
        .param("live", (double) live.toSeconds())
        .query(UploadStore::upload)
        .optional()
        .orElse(null);
  }

  /** Tells how much is safe on the disk; false when a newer request has taken over. */
  public boolean advance(Upload upload, long received) {
    return jdbc.sql(
                """
                update media.upload
                   set received = :received, length = coalesce(:length, length), touched_at = now()
                 where id = :id and epoch = :epoch and state = 'OPEN' and received <= :received
                """)
            .param("id", upload.id())
            .param("epoch", upload.epoch())
            .param("length", upload.length(), java.sql.Types.BIGINT)
            .param("received", received)
            .update()
        == 1;
  }

  boolean complete(UUID id) {
    return end(
        id,
        "update media.upload set state = 'COMPLETE' where id = :id and state = 'OPEN' and received = length");
  }

  boolean gone(UUID id) {
    return end(
        id,
        "update media.upload set state = 'GONE', epoch = epoch + 1 where id = :id and state = 'OPEN'");
  }

  public List<UUID> expired(int limit) {
    return ids(
        "select id from media.upload where state = 'OPEN' and expires_at < now() limit :limit",
        limit);
  }

  /** Ended ones nobody asks about any more. */
  public List<UUID> past(int limit) {
    return ids(
        "select id from media.upload where state <> 'OPEN' and expires_at < now() - interval '1 day' limit :limit",
        limit);
  }

  public void remove(UUID id) {
    jdbc.sql("delete from media.upload where id = :id").param("id", id).update();
  }

  private boolean end(UUID id, String sql) {
    return jdbc.sql(sql).param("id", id).update() == 1;
  }

  private List<UUID> ids(String sql, int limit) {
    return jdbc.sql(sql).param("limit", limit).query((row, i) -> Sql.uuid(row, "id")).list();
  }

  private static Upload upload(ResultSet row, int index) throws SQLException {
    return new Upload(
        Sql.uuid(row, "id"),
        Sql.uuid(row, "owner"),
        Purpose.valueOf(row.getString("purpose")),
        row.getObject("length", Long.class),
        row.getLong("most"),
        row.getLong("received"),
        row.getLong("epoch"),
        row.getString("metadata"),
        Upload.State.valueOf(row.getString("state")),
        Sql.instant(row, "expires_at"));
  }
}
