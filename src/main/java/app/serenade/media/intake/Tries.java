package app.serenade.media.intake;

import app.serenade.media.Asset;
import app.serenade.media.AssetStore;
import app.serenade.media.film.CutOff;
import app.serenade.media.film.Reason;
import app.serenade.media.storage.FreeSpace;
import app.serenade.media.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does work on a film that came, and refuses it only for what the film can help. A full disk, a
 * storage that is away and a tool that is not there are waited for as long as it takes; what ends a
 * tool in the middle is tried a few times, for it may be the film.
 */
@Component
class Tries {
  private static final int MOST = 5;
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** Work that may be done again from its beginning. */
  interface Work {
    /** Why the film is refused; null where it is not. */
    @Nullable Reason run() throws IOException;
  }

  /** The job is tried again after a while. */
  static final class NoRoom extends IOException {
    NoRoom() {
      super("the disk is full: a film waits");
    }
  }

  private final AssetStore assets;
  private final FreeSpace space;

  Tries(AssetStore assets, FreeSpace space) {
    this.assets = assets;
    this.space = space;
  }

  /**
   * The try is counted before it is made, so that one which kills the program counts too.
   *
   * @param bytes what is made of may be needed once more
   */
  void of(Asset asset, long bytes, Work work, Consumer<Reason> refuse) throws IOException {
    if (space.isLow(bytes)) throw new NoRoom();
    if (assets.beginTry(asset.id(), PAUSE) > MOST) {
      refuse.accept(Reason.FAILED);
      return;
    }
    try {
      var reason = work.run();
      if (reason != null && space.isLow(0)) throw new NoRoom();
      if (reason != null) refuse.accept(reason);
    } catch (IOException | UncheckedIOException failure) {
      if (!mayBeTheFilm(failure)) assets.uncountTry(asset.id());
      throw failure;
    }
  }

  private boolean mayBeTheFilm(Exception failure) {
    if (Storage.isLost(failure)) return true;
    return failure instanceof CutOff cut && cut.mayBeTheFilm() && !space.isLow(0);
  }
}
