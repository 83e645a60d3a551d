package app.serenade.media;

import app.serenade.media.storage.StoredFile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One stored file of a film. */
record Rendition(UUID asset, Name name, String key, long bytes, int width, int height) {
  /**
   * What it is to its film; {@code VIDEO} is the first that played, or what became of it beside
   * another.
   */
  enum Name {
    VIDEO("video", "video.mp4", "video/mp4"),
    SMALL("480", "480.mp4", "video/mp4"),
    LARGE("720", "720.mp4", "video/mp4"),
    POSTER("poster", "poster.jpg", "image/jpeg");

    private final String column;
    private final String file;
    private final String type;

    Name(String column, String file, String type) {
      this.column = column;
      this.file = file;
      this.type = type;
    }

    String column() {
      return column;
    }

    String file() {
      return file;
    }

    String type() {
      return type;
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
  Rendition as(Name other) {
    return new Rendition(asset, other, key, bytes, width, height);
  }

  /** As it is sent. */
  StoredFile stored() {
    return new StoredFile(key, bytes, name.type());
  }
}
