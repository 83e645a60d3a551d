package app.serenade.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Whether the disk that uploads grow on has room: a part of it stays free for everything else. */
@Component
class FreeSpace {
  private final MediaFolders folders;
  private final MediaSettings settings;

  FreeSpace(MediaFolders folders, MediaSettings settings) {
    this.folders = folders;
    this.settings = settings;
  }

  /** Whether less than must stay free would be left after so many bytes more. */
  boolean isLow(long coming) {
    try {
      return folders.free() - coming < settings.freeFloor().toBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
