package app.serenade.media.storage;

import app.serenade.platform.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Whether the disk that uploads grow on has room: a part of it stays free for everything else. */
public final class FreeSpace {
  private final DataFolder data;
  private final long floor;

  /**
   * @param floor so many bytes stay free
   */
  public FreeSpace(DataFolder data, long floor) {
    this.data = data;
    this.floor = floor;
  }

  /** Whether less than must stay free would be left after so many bytes more. */
  public boolean isLow(long coming) {
    try {
      return Files.getFileStore(data.folder("incoming")).getUsableSpace() - coming < floor;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
