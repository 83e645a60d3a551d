package app.serenade.media;

import app.serenade.media.Asset.State;
import app.serenade.media.film.Cover;
import app.serenade.media.film.Reason;
import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Films as rows. */
@NamedInterface("rooms")
@Component
public class AssetStore {
  /** A film with what only this module needs to know. */
  public record Row(
      Asset asset,
      boolean taken,
      @Nullable String reason,
      @Nullable String parked,
      int tries,
      Cover cover) {}

  private static final String COLUMNS =
      "id, owner, purpose, from_file, length_ms, width, height, state, reason, parked, tries, taken_at, cover_ms";

  private final JdbcClient jdbc;

  AssetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(UUID id, UUID owner, Purpose purpose, boolean fromFile) {
    jdbc.sql(
            """
            insert into media.asset (id, owner, purpose, from_file, state)
            values (:id, :owner, :purpose, :from_file, 'UPLOADING')
            """)
        .param("id", id)
        .param("owner", owner)
        .param("purpose", purpose.name())
        .param("from_file", fromFile)
        .update();
  }

  public @Nullable Row find(UUID id) {
    return one("select " + COLUMNS + " from media.asset where id = :id", id);
  }

  /** Locked until the transaction ends. */
  public @Nullable Row lock(UUID id) {
    return one("select " + COLUMNS + " from media.asset where id = :id for update", id);
  }

  public void digest(UUID id, byte[] digest) {
    jdbc.sql("update media.asset set digest = :digest where id = :id")
        .param("id", id)
        .param("digest", digest)
        .update();
  }

  /** Whether this very file became part of something before, by the same account. */
  boolean isTakenTwice(UUID id) {
    return jdbc.sql(
            """
            select exists (select 1 from media.asset mine
                             join media.asset other on other.digest = mine.digest
                            where mine.id = :id and other.id <> mine.id and other.owner = mine.owner
                              and other.purpose = mine.purpose and other.taken_at is not null)
            """)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  public void arrived(UUID id) {
    change("update media.asset set state = 'CHECKING' where id = :id and state = 'UPLOADING'", id);
  }

  /** One that played already is worked on once more. */
  void lookAgain(UUID id) {
    change(
        "update media.asset set state = 'CHECKING', parked = null, tries = 0 where id = :id and state in ('PLAYABLE', 'READY')",
        id);
  }

  public void refuse(UUID id, Reason reason) {
    jdbc.sql(
            "update media.asset set state = 'REFUSED', reason = :reason where id = :id and state = 'CHECKING'")
        .param("id", id)
        .param("reason", reason.key())
        .update();
  }

  public void plays(UUID id, Duration length, int width, int height, String placeholder) {
    jdbc.sql(
            """
            update media.asset
               set state = 'PLAYABLE', length_ms = :length, width = :width, height = :height,
                   placeholder = :placeholder, tries = 0, try_at = now(),
                   cover_ms = case when cover_ms > :length then :length else cover_ms end
             where id = :id and state = 'CHECKING'
            """)
        .param("id", id)
        .param("length", length.toMillis())
        .param("width", width)
        .param("height", height)
        .param("placeholder", placeholder)
        .update();
  }

  /** Before it is there: the moment its poster is to show. */
  public void cover(UUID id, Duration at) {
    jdbc.sql("update media.asset set cover_ms = :at where id = :id")
        .param("id", id)
        .param("at", at.toMillis())
        .update();
  }

  public void cover(UUID id, Duration at, String placeholder) {
    jdbc.sql("update media.asset set cover_ms = :at, placeholder = :placeholder where id = :id")
        .param("id", id)
        .param("at", at.toMillis())
        .param("placeholder", placeholder)
        .update();
  }

  /** A part of a film is not worth sizes of its own; as long as that, it stays as it came. */
  public void holdAsPart(UUID id) {
    change("update media.asset set held_until = now() + interval '7 days' where id = :id", id);
  }

  /** What was a part is a film now, and gets its sizes. */
  void take(UUID id) {
    change(
        """
        update media.asset
           set taken_at = now(),
               held_until = case when making is null then least(held_until, now()) else held_until end
         where id = :id
        """,
        id);
  }

  void remove(UUID id) {
    change("delete from media.asset where id = :id", id);
  }

  /** All of somebody's films but the custom videos that were sent: these are their fans'. */
  List<UUID> leftBy(UUID owner) {
    return jdbc.sql(
            """
            select id from media.asset
             where owner = :owner and (purpose <> 'CUSTOM' or taken_at is null) order by id
            """)
        .param("owner", owner)
        .query((row, i) -> Sql.uuid(row, "id"))
        .list();
  }

  /** Counts a try before it is made, so that one which kills the program counts too. */
  public int beginTry(UUID id, Duration pause) {
    return jdbc.sql(
            """
            update media.asset
               set tries = tries + 1, try_at = now() + make_interval(secs => :pause * (tries + 1))
             where id = :id
            returning tries
            """)
        .param("id", id)
        .param("pause", (double) pause.toSeconds())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  public void uncountTry(UUID id) {
    jdbc.sql("update media.asset set tries = greatest(0, tries - 1), try_at = now() where id = :id")
        .param("id", id)
        .update();
  }

  /** Of these the ones whose uploaded bytes are still looked at or made something of. */
  public Set<UUID> inNeedOfUpload(List<UUID> ids) {
    return Set.copyOf(
        jdbc.sql(
                """
                select id from media.asset
                 where id = any(:ids) and state in ('UPLOADING', 'CHECKING', 'PLAYABLE')
                """)
            .param("ids", ids.toArray(UUID[]::new))
            .query((row, i) -> Sql.uuid(row, "id"))
            .list());
  }

  /** Films nobody ever used, and refusals everybody has read. */
  public List<UUID> forgotten(Duration age, int limit) {
    return jdbc.sql(
            """
            select id from media.asset
             where taken_at is null and state in ('PLAYABLE', 'READY', 'REFUSED')
               and created_at < now() - make_interval(secs => :age)
             order by created_at limit :limit
            """)
        .param("age", (double) age.toSeconds())
        .param("limit", limit)
        .query((row, i) -> Sql.uuid(row, "id"))
        .list();
  }

  private void change(String sql, UUID id) {
    jdbc.sql(sql).param("id", id).update();
  }

  private @Nullable Row one(String sql, UUID id) {
    return jdbc.sql(sql).param("id", id).query(AssetStore::row).optional().orElse(null);
  }

  private static Row row(ResultSet row, int index) throws SQLException {
    return new Row(
        asset(row, "id"),
        row.getObject("taken_at") != null,
        row.getString("reason"),
        row.getString("parked"),
        row.getInt("tries"),
        cover(row.getObject("cover_ms", Long.class)));
  }

  private static Cover cover(@Nullable Long millis) {
    return millis == null ? Cover.USUAL : Cover.at(Duration.ofMillis(millis));
  }

  static Asset asset(ResultSet row, String id) throws SQLException {
    return new Asset(
        Sql.uuid(row, id),
        Sql.uuid(row, "owner"),
        Purpose.valueOf(row.getString("purpose")),
        row.getBoolean("from_file"),
        Duration.ofMillis(row.getLong("length_ms")),
        row.getInt("width"),
        row.getInt("height"),
        State.valueOf(row.getString("state")));
  }
}
