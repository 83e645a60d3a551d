package app.serenade.media;

import app.serenade.media.film.Rung;
import app.serenade.media.storage.StoredFile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** One stored file of a film. */
@NamedInterface("rooms")
public record Rendition(UUID asset, Name name, String key, long bytes, int width, int height) {
  /**
   * What it is to its film. {@code VIDEO} is always there: the first that played, and once all is
   * made another name of the largest rung.
   */
  public enum Name {
    VIDEO("video", "video.mp4", "video/mp4"),
    P360("360", "360.mp4", "video/mp4"),
    P480("480", "480.mp4", "video/mp4"),
    P720("720", "720.mp4", "video/mp4"),
    P1080("1080", "1080.mp4", "video/mp4"),
    POSTER("poster", "poster.jpg", "image/jpeg"),
    PREVIEW("preview", "preview.mp4", "video/mp4"),
    SPRITE("sprite", "sprite.jpg", "image/jpeg"),
    LIST("list", "film.m3u8", "application/vnd.apple.mpegurl"),
    P360_LIST("360-list", "360.m3u8", "application/vnd.apple.mpegurl"),
    P480_LIST("480-list", "480.m3u8", "application/vnd.apple.mpegurl"),
    P720_LIST("720-list", "720.m3u8", "application/vnd.apple.mpegurl"),
    P1080_LIST("1080-list", "1080.m3u8", "application/vnd.apple.mpegurl"),
    P360_PARTS("360-parts", "360.m4s", "video/mp4"),
    P480_PARTS("480-parts", "480.m4s", "video/mp4"),
    P720_PARTS("720-parts", "720.m4s", "video/mp4"),
    P1080_PARTS("1080-parts", "1080.m4s", "video/mp4");

    private final String column;
    private final String file;
    private final String type;

    Name(String column, String file, String type) {
      this.column = column;
      this.file = file;
      this.type = type;
    }

    public String column() {
      return column;
    }

    public String file() {
      return file;
    }

    String type() {
      return type;
    }

    public static Name of(Rung rung) {
      return ofColumn(String.valueOf(rung.side()));
    }

    public static Name listOf(Rung rung) {
      return ofColumn(rung.side() + "-list");
    }

    public static Name partsOf(Rung rung) {
      return ofColumn(rung.side() + "-parts");
    }

    /** Whether it is the whole film in one file. */
    boolean isFilm() {
      return this == VIDEO || this == P360 || this == P480 || this == P720 || this == P1080;
    }

    /** By the last part of its address. */
    static @Nullable Name ofFile(String file) {
      for (var name : values()) if (name.file.equals(file)) return name;
      return null;
    }

    static Name ofColumn(String column) {
      for (var name : values()) if (name.column.equals(column)) return name;
      throw new IllegalStateException("unknown rendition: " + column);
    }
  }

  /** The same file under another name. */
  public Rendition as(Name other) {
    return new Rendition(asset, other, key, bytes, width, height);
  }

  /** As it is sent. */
  StoredFile stored() {
    return new StoredFile(key, bytes, name.type());
  }
}
