package app.serenade.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes the bytes of an upload to the disk as they come; the newest request for an upload wins.
 */
@Component
class ReceiveBytes {
  private static final Logger log = LoggerFactory.getLogger(ReceiveBytes.class);
  private static final int BUFFER_BYTES = 128 << 10;

  /** What became of a request with bytes. */
  sealed interface Received {
    record Upto(Upload upload, long offset) implements Received {}

    record NotThere() implements Received {}

    record Gone() implements Received {}

    record WrongOffset() implements Received {}

    record WrongLength() implements Received {}

    record TooMuch() implements Received {}

    record WrongChecksum() implements Received {}

    record TakenOver() implements Received {}

    record DiskFull() implements Received {}
  }

  /** A request's part of the upload. */
  record Part(
      long offset,
      @Nullable Long total,
      @Nullable Checksum checksum,
      long contentLength,
      InputStream body) {}

  private final UploadStore uploads;
  private final MediaFolders folders;
  private final MediaSettings settings;
  private final FinishUpload finish;
  private final ConcurrentMap<UUID, Receiving> active = new ConcurrentHashMap<>();

  ReceiveBytes(
      UploadStore uploads, MediaFolders folders, MediaSettings settings, FinishUpload finish) {
    this.uploads = uploads;
    this.folders = folders;
    this.settings = settings;
    this.finish = finish;
  }

  /**
   * Where the upload stands; a request that hangs on it ends here, after what it brought is kept.
   */
  Received status(UUID id, UUID owner) {
    var found = uploads.find(id);
    if (found == null || !found.owner().equals(owner)) return new Received.NotThere();
    return switch (found.state()) {
      case GONE -> new Received.Gone();
      case COMPLETE -> new Received.Upto(found, found.received());
      case OPEN -> {
        stopOlder(id);
        var open = uploads.takeOver(id, settings.uploadsLive());
        if (open == null) yield status(id, owner);
        if (open.isWhole()) finish.complete(id);
        yield new Received.Upto(open, open.received());
      }
    };
  }

  Received take(UUID id, UUID owner, Part part) {
    var status = status(id, owner);
    if (!(status instanceof Received.Upto(var upload, var offset))) return status;
    if (offset != part.offset) return new Received.WrongOffset();
    if (upload.isWhole()) return part.contentLength > 0 ? new Received.TooMuch() : status;
    var sized = withLength(upload, part.total);
    if (sized == null) return new Received.WrongLength();
    if (part.contentLength > sized.room()) return new Received.TooMuch();
    return receive(sized, part);
  }

  /** Ends an upload before its end; its bytes go. */
  Received terminate(UUID id, UUID owner) {
    var found = status(id, owner);
    if (found instanceof Received.Upto && !finish.abandon(id)) return new Received.Gone();
    return found;
  }

  /** A length told later must fit, and is told once. */
  private static @Nullable Upload withLength(Upload upload, @Nullable Long total) {
    if (total == null) return upload;
    if (upload.length() != null) return upload.length().equals(total) ? upload : null;
    return total < upload.received() || total > upload.most() ? null : upload.ofLength(total);
  }

  private Received receive(Upload upload, Part part) {
    try (var receiving =
        new Receiving(uploads, upload, folders.incoming(upload.id()), part.checksum == null)) {
      active.put(upload.id(), receiving);
      try {
        return copy(upload, part, receiving);
      } finally {
        active.remove(upload.id(), receiving);
      }
    } catch (IOException e) {
      log.warn("Bytes of an upload cannot be written: {}", e.getMessage());
      return new Received.DiskFull();
    }
  }

  private Received copy(Upload upload, Part part, Receiving receiving) throws IOException {
    var buffer = new byte[BUFFER_BYTES];
    var room = upload.room();
    for (var count = read(part.body, buffer); count > 0; count = read(part.body, buffer)) {
      room -= count;
      if (room < 0) return new Received.TooMuch();
      if (part.checksum != null) part.checksum.add(buffer, count);
      if (!receiving.write(buffer, count)) return new Received.TakenOver();
    }
    if (part.checksum != null && !part.checksum.matches()) return new Received.WrongChecksum();
    if (!receiving.keep()) return new Received.TakenOver();
    var offset = receiving.position();
    if (upload.length() != null && upload.length() == offset) finish.complete(upload.id());
    return new Received.Upto(upload, offset);
  }

  /**
   * A connection that breaks is the end of this request's bytes, not a failure: the client comes
   * back.
   */
  private static int read(InputStream body, byte[] buffer) {
    try {
      return body.read(buffer);
    } catch (IOException broken) {
      return -1;
    }
  }

  private void stopOlder(UUID id) {
    var older = active.remove(id);
    if (older == null) return;
    try {
      older.giveWay();
    } catch (IOException e) {
      log.warn("An interrupted upload could not keep its last bytes: {}", e.getMessage());
    }
  }
}
