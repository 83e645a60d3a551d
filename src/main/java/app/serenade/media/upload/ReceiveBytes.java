package app.serenade.media.upload;

import app.serenade.media.Checksum;
import app.serenade.media.FinishUpload;
import app.serenade.media.MediaSettings;
import app.serenade.media.Upload;
import app.serenade.media.UploadStore;
import app.serenade.media.storage.FreeSpace;
import app.serenade.media.storage.MediaFolders;
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
  private static final long LOOK_EVERY_BYTES = 16L << 20;

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
  private final FreeSpace space;
  private final ConcurrentMap<UUID, Receiving> active = new ConcurrentHashMap<>();

  ReceiveBytes(
      UploadStore uploads,
      MediaFolders folders,
      MediaSettings settings,
      FinishUpload finish,
      FreeSpace space) {
    this.uploads = uploads;
    this.folders = folders;
    this.settings = settings;
    this.finish = finish;
    this.space = space;
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
        var newest = begin(id, true);
        if (newest == null) yield status(id, owner);
        end(newest);
        yield standing(newest.upload());
      }
    };
  }

  Received take(UUID id, UUID owner, Part part) {
    var found = uploads.find(id);
    var open = found != null && found.owner().equals(owner) && found.state() == Upload.State.OPEN;
    if (!open) return ended(status(id, owner), part);
    var newest = begin(id, part.checksum == null);
    if (newest == null) return ended(status(id, owner), part);
    try {
      return take(newest, part);
    } finally {
      end(newest);
    }
  }

  private Received take(Receiving newest, Part part) {
    var upload = newest.upload();
    if (upload.received() != part.offset) return new Received.WrongOffset();
    if (upload.isWhole()) return ended(standing(upload), part);
    if (part.total != null) {
      if (upload.length() != null && !upload.length().equals(part.total))
        return new Received.WrongLength();
      if (part.total < part.offset) return new Received.WrongLength();
      if (part.total > upload.most()) return new Received.TooMuch();
      newest.hasLength(part.total);
    }
    if (part.contentLength > newest.upload().room()) return new Received.TooMuch();
    return receive(newest, part);
  }

  /** A whole one takes no more bytes, but a client may repeat that there are none. */
  private static Received ended(Received status, Part part) {
    if (!(status instanceof Received.Upto(var same, var upto))) return status;
    if (upto != part.offset) return new Received.WrongOffset();
    return part.contentLength > 0 ? new Received.TooMuch() : status;
  }

  private Received standing(Upload open) {
    if (open.isWhole()) finish.complete(open.id());
    return new Received.Upto(open, open.received());
  }

  /** Ends an upload before its end; its bytes go. */
  Received terminate(UUID id, UUID owner) {
    var found = status(id, owner);
    if (found instanceof Received.Upto && !finish.abandon(id)) return new Received.Gone();
    return found;
  }

  private Received receive(Receiving newest, Part part) {
    try {
      return copy(newest, part);
    } catch (IOException e) {
      log.warn("Bytes of an upload cannot be written: {}", e.getMessage());
      stop(newest);
      return new Received.DiskFull();
    }
  }

  private Received copy(Receiving newest, Part part) throws IOException {
    var buffer = new byte[BUFFER_BYTES];
    var room = newest.upload().room();
    var sinceLook = 0L;
    for (var count = read(part.body, buffer); count > 0; count = read(part.body, buffer)) {
      room -= count;
      if (room < 0) return new Received.TooMuch();
      if (part.checksum != null) part.checksum.add(buffer, count);
      if (!newest.write(buffer, count)) return new Received.TakenOver();
      sinceLook += count;
      if (sinceLook < LOOK_EVERY_BYTES) continue;
      sinceLook = 0;
      if (space.isLow(0)) throw new IOException("less is free than must stay so");
    }
    if (part.checksum != null && !part.checksum.matches()) return new Received.WrongChecksum();
    if (!newest.keep()) return new Received.TakenOver();
    var upload = newest.upload();
    if (upload.isWholeWith(newest.position())) finish.complete(upload.id());
    return new Received.Upto(upload, newest.position());
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

  /**
   * Ends what an older request does here, then takes over wherever there is one: nobody else writes
   * until the next one begins. Null where the upload has ended.
   */
  private @Nullable Receiving begin(UUID id, boolean keepsOnTheWay) {
    return active.compute(
        id,
        (same, older) -> {
          if (older != null) stop(older);
          var upload = uploads.takeOver(id, settings.uploadsLive());
          return upload == null
              ? null
              : new Receiving(uploads, upload, folders.incoming(id), keepsOnTheWay);
        });
  }

  private void end(Receiving newest) {
    active.remove(newest.upload().id(), newest);
    newest.close();
  }

  private static void stop(Receiving receiving) {
    try {
      receiving.giveWay();
    } catch (IOException e) {
      log.warn("An interrupted upload could not keep its last bytes: {}", e.getMessage());
    }
  }
}
