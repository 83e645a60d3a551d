package app.serenade.media.upload;

import app.serenade.media.AssetStore;
import app.serenade.media.FinishUpload;
import app.serenade.media.MediaSettings;
import app.serenade.media.Purpose;
import app.serenade.media.RenditionStore;
import app.serenade.media.Upload;
import app.serenade.media.UploadStore;
import app.serenade.media.storage.FreeSpace;
import app.serenade.platform.Ids;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces an upload: what is too much is refused before a byte of it was sent. */
@Component
class OpenUpload {
  private static final int MOST_OPEN = 3;
  private static final int METADATA_CHARS = 4000;
  private static final Pattern MILLIS = Pattern.compile("[0-9]{0,9}");

  /** One that was silent this long makes room for a new one. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  /** What comes of it. */
  sealed interface Outcome {
    record Opened(Upload upload) implements Outcome {}

    record Unclear(Map<String, String> fields) implements Outcome {}

    record TooLarge(long most) implements Outcome {}

    record NoRoom() implements Outcome {}

    record TooManyOpen() implements Outcome {}

    record DiskFull() implements Outcome {}
  }

  private final UploadStore uploads;
  private final AssetStore assets;
  private final RenditionStore renditions;
  private final FinishUpload finish;
  private final MediaSettings settings;
  private final FreeSpace space;

  OpenUpload(
      UploadStore uploads,
      AssetStore assets,
      RenditionStore renditions,
      FinishUpload finish,
      MediaSettings settings,
      FreeSpace space) {
    this.uploads = uploads;
    this.assets = assets;
    this.renditions = renditions;
    this.finish = finish;
    this.settings = settings;
    this.space = space;
  }

  /**
   * @param length null where the client will tell it later; the most is held free for it then
   */
  @Transactional
  Outcome by(UUID owner, @Nullable Long length, String metadata) {
    var told = Tus.metadata(metadata);
    var purpose = purpose(told.getOrDefault("purpose", ""));
    if (purpose == null) return new Outcome.Unclear(Map.of("purpose", "media.upload.purpose"));
    if (metadata.length() > METADATA_CHARS)
      return new Outcome.Unclear(Map.of("metadata", "media.upload.metadata"));
    var cover = told.getOrDefault("cover", "");
    if (!MILLIS.matcher(cover).matches())
      return new Outcome.Unclear(Map.of("cover", "media.cover.moment"));
    var most = settings.limits(purpose).bytes();
    if (length != null && length > most) return new Outcome.TooLarge(most);
    if (space.isLow(length == null ? 0 : length)) return new Outcome.DiskFull();
    uploads.lockAccount(owner);
    var load = uploads.load(owner);
    if (load.open() >= MOST_OPEN && !makeRoom(owner)) return new Outcome.TooManyOpen();
    var stored = renditions.bytesOf(owner) + load.reserved() + (length == null ? most : length);
    if (stored > settings.eachAccount().toBytes()) return new Outcome.NoRoom();
    var id = Ids.next();
    assets.add(id, owner, purpose, told.getOrDefault("source", "file").equals("file"));
    if (!cover.isEmpty()) assets.cover(id, Duration.ofMillis(Long.parseLong(cover)));
    if (told.containsKey("part")) assets.holdAsPart(id);
    return new Outcome.Opened(
        uploads.add(id, owner, purpose, length, most, metadata, settings.uploadsLive()));
  }

  private boolean makeRoom(UUID owner) {
    var silent = uploads.silent(owner, SILENCE);
    return silent != null && finish.abandon(silent);
  }

  private static @Nullable Purpose purpose(String name) {
    for (var purpose : Purpose.values()) if (purpose.name().equalsIgnoreCase(name)) return purpose;
    return null;
  }
}
