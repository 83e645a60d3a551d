package app.serenade.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page needs to show a film: where its files lie, and which there are by now. {@code
 * media/film.jte} shows it.
 *
 * @param base the address beneath which the files lie, for this viewer
 * @param renditions the names of those that are there
 * @param placeholder what is shown before the poster comes; empty where there is none
 */
public record Showing(String base, List<String> renditions, String placeholder) {
  private static final List<String> RUNGS = List.of("360", "480", "720", "1080");

  /** From a row of {@code media.poster}; of a film that is gone, its old address. */
  public static Showing from(ResultSet row, String base) throws SQLException {
    var renditions = row.getArray("renditions");
    var names = renditions == null ? List.<String>of() : List.of((String[]) renditions.getArray());
    var placeholder = row.getString("placeholder");
    return new Showing(base, names, placeholder == null ? "" : placeholder);
  }

  /** What is played until somebody knows better: small, so that it begins at once. */
  public String film() {
    return base + (renditions.contains("480") ? "/480.mp4" : "/video.mp4");
  }

  public String poster() {
    return base + "/poster.jpg";
  }

  /** The short sides to choose from, as {@code 360 480}. */
  public String rungs() {
    return RUNGS.stream().filter(renditions::contains).collect(Collectors.joining(" "));
  }

  /** The playlist of a long film; null where it is played as one file. */
  public @Nullable String list() {
    return renditions.contains("list") ? base + "/film.m3u8" : null;
  }

  /** Small pictures of the whole film, for seeking; null where there are none yet. */
  public @Nullable String sprite() {
    return renditions.contains("sprite") ? base + "/sprite.jpg" : null;
  }

  /** A few moving seconds; null where there are none yet. */
  public @Nullable String preview() {
    return renditions.contains("preview") ? base + "/preview.mp4" : null;
  }
}
