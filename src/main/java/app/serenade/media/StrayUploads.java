package app.serenade.media;

import app.serenade.media.storage.MediaFolders;
import app.serenade.platform.Invariant;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was uploaded is kept only as long as something is made of it. */
@Component
class StrayUploads implements Invariant {
  /** So long after its last byte a sweep has seen it many times. */
  private static final Duration OLD = Duration.ofHours(6);

  private final AssetStore assets;
  private final MediaFolders folders;
  private final Clock clock;

  StrayUploads(AssetStore assets, MediaFolders folders, Clock clock) {
    this.assets = assets;
    this.folders = folders;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "no uploaded bytes are kept for nothing";
  }

  @Override
  public List<String> breaches() {
    try {
      var old = folders.incomingBefore(clock.instant().minus(OLD));
      var needed = assets.inNeedOfUpload(old);
      return old.stream().filter(id -> !needed.contains(id)).map(StrayUploads::line).toList();
    } catch (IOException e) {
      return List.of("the uploads cannot be read: " + e.getMessage());
    }
  }

  private static String line(UUID upload) {
    return "upload " + upload + " is needed no more";
  }
}
