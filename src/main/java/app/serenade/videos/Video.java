package app.serenade.videos;

import app.serenade.media.PlayTime;
import app.serenade.media.Showing;
import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published video as lists and pages show it, with its creator's name and its film's size.
 *
 * @param duets whether others may record beside it
 * @param credit where it was recorded beside another one
 * @param effect the name of the camera's effect that is on it
 * @param copy whether it shows a film that is part of something else
 * @param showing where its film lies
 */
public record Video(
    UUID id,
    UUID creator,
    String handle,
    String name,
    String caption,
    Instant publishedAt,
    UUID asset,
    Duration length,
    int width,
    int height,
    boolean duets,
    @Nullable DuetCredit credit,
    @Nullable String effect,
    boolean copy,
    Showing showing) {
  static final int CAPTION_MAX = 300;

  /** Reads a page of videos in one query, for every module that lists them; conditions follow. */
  public static final String SELECT =
      """
      select video.video, video.creator, video.caption, video.published_at, video.asset,
             card.handle, card.name, poster.length_ms, poster.width, poster.height,
             poster.renditions, poster.placeholder,
             video.duets, video.effect, video.duet_of, video.original_there, partner.handle as duet_handle,
             video.copy
        from videos.published video
        join profiles.card on card.account = video.creator
        join media.poster on poster.asset = video.asset
        left join profiles.card partner on partner.account = video.duet_with and not partner.deleted
      """;

  /** One row of {@link #SELECT}. */
  public static Video from(ResultSet row, int number) throws SQLException {
    return new Video(
        Sql.uuid(row, "video"),
        Sql.uuid(row, "creator"),
        row.getString("handle"),
        row.getString("name"),
        row.getString("caption"),
        Sql.instant(row, "published_at"),
        Sql.uuid(row, "asset"),
        Duration.ofMillis(row.getLong("length_ms")),
        row.getInt("width"),
        row.getInt("height"),
        row.getBoolean("duets"),
        credit(row),
        row.getString("effect"),
        row.getBoolean("copy"),
        Showing.from(row, "/media/" + row.getString("asset")));
  }

  private static @Nullable DuetCredit credit(ResultSet row) throws SQLException {
    var handle = row.getString("duet_handle");
    if (handle == null) return null;
    return new DuetCredit(Sql.uuid(row, "duet_of"), handle, row.getBoolean("original_there"));
  }

  public String path() {
    return "/v/" + id;
  }

  public String film() {
    return "/media/" + asset + "/video.mp4";
  }

  public String poster() {
    return "/media/" + asset + "/poster.jpg";
  }

  /** Whether it is wider than it is high, and must not be cut to fill a phone. */
  public boolean lying() {
    return width > height;
  }

  /** Minutes and seconds, as players show them. */
  public String clock() {
    return PlayTime.length(length.toMillis());
  }
}
