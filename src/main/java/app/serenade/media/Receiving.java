package app.serenade.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * One request writing into one upload. The offset in the database follows the bytes on the disk,
 * never the other way round, and stops moving once a newer request has taken over.
 */
final class Receiving implements AutoCloseable {
  private static final long KEEP_EVERY_BYTES = 16L << 20;
  private static final long KEEP_EVERY_NANOS = Duration.ofSeconds(2).toNanos();

  private final UploadStore uploads;
  private final Upload upload;
  private final FileChannel file;
  private final boolean keepsOnTheWay;
  private long position;
  private long kept;
  private long keptAt = System.nanoTime();
  private boolean current = true;

  /**
   * @param keepsOnTheWay false where the whole body must be judged (by its checksum) first
   */
  Receiving(UploadStore uploads, Upload upload, Path path, boolean keepsOnTheWay)
      throws IOException {
    this.uploads = uploads;
    this.upload = upload;
    this.keepsOnTheWay = keepsOnTheWay;
    this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    this.position = upload.received();
    this.kept = position;
  }

  /** False when a newer request has taken over; nothing is written then. */
  synchronized boolean write(byte[] bytes, int count) throws IOException {
    if (!current) return false;
    var buffer = ByteBuffer.wrap(bytes, 0, count);
    while (buffer.hasRemaining()) position += file.write(buffer, position);
    var late = System.nanoTime() - keptAt > KEEP_EVERY_NANOS;
    return !keepsOnTheWay || (position - kept < KEEP_EVERY_BYTES && !late) || keep();
  }

  /** Makes what was written safe and known; false when a newer request has taken over. */
  synchronized boolean keep() throws IOException {
    if (!current) return false;
    file.force(false);
    current = uploads.advance(upload, position);
    kept = position;
    keptAt = System.nanoTime();
    return current;
  }

  /** A newer request wants to go on: what has come is kept, and this one writes no more. */
  synchronized void giveWay() throws IOException {
    if (keepsOnTheWay) {
      var _ = keep();
    }
    current = false;
  }

  synchronized long position() {
    return position;
  }

  @Override
  public synchronized void close() throws IOException {
    current = false;
    file.close();
  }
}
