package app.serenade.media.upload;

import app.serenade.media.Upload;
import app.serenade.media.UploadStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request writing into one upload. The offset in the database follows the bytes on the disk,
 * never the other way round, and stops moving once a newer request has taken over.
 */
final class Receiving implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Receiving.class);
  private static final long KEEP_EVERY_BYTES = 16L << 20;
  private static final long KEEP_EVERY_NANOS = Duration.ofSeconds(2).toNanos();

  private final UploadStore uploads;
  private final Path path;
  private final boolean keepsOnTheWay;
  private Upload upload;
  private @Nullable FileChannel file;
  private long position;
  private long kept;
  private long keptAt = System.nanoTime();
  private boolean current = true;

  /**
   * @param upload as it is with the epoch of this request
   * @param keepsOnTheWay false where the whole body must be judged (by its checksum) first
   */
  Receiving(UploadStore uploads, Upload upload, Path path, boolean keepsOnTheWay) {
    this.uploads = uploads;
    this.upload = upload;
    this.path = path;
    this.keepsOnTheWay = keepsOnTheWay;
    this.position = upload.received();
    this.kept = position;
  }

  synchronized Upload upload() {
    return upload;
  }

  /** A length that was told only now; written down with the next bytes. */
  synchronized void hasLength(long total) {
    upload = upload.ofLength(total);
  }

  /** False when a newer request has taken over; nothing is written then. */
  synchronized boolean write(byte[] bytes, int count) throws IOException {
    if (!current) return false;
    var buffer = ByteBuffer.wrap(bytes, 0, count);
    while (buffer.hasRemaining()) position += file().write(buffer, position);
    var late = System.nanoTime() - keptAt > KEEP_EVERY_NANOS;
    return !keepsOnTheWay || (position - kept < KEEP_EVERY_BYTES && !late) || keep();
  }

  private FileChannel file() throws IOException {
    if (file == null)
      file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return file;
  }

  /**
   * Makes what was written safe and known; false when a newer request has taken over. What an
   * earlier one wrote beyond the end was never kept, and goes.
   */
  synchronized boolean keep() throws IOException {
    if (!current) return false;
    if (upload.isWholeWith(position)) file().truncate(position);
    file().force(false);
    current = uploads.advance(upload, position);
    kept = position;
    keptAt = System.nanoTime();
    return current;
  }

  /** A newer request wants to go on: what has come is kept, and this one writes no more. */
  synchronized void giveWay() throws IOException {
    if (keepsOnTheWay && position > kept) {
      var _ = keep();
    }
    current = false;
  }

  synchronized long position() {
    return position;
  }

  /** What was kept is safe already; of the rest nothing is known. */
  @Override
  public synchronized void close() {
    current = false;
    try {
      if (file != null) file.close();
    } catch (IOException e) {
      log.warn("The file of an upload does not close: {}", e.getMessage());
    }
  }
}
