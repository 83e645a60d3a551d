package app.serenade.platform.database;

import java.time.Duration;

/** Waiting a moment for another process. */
final class Pause {
  private Pause() {}

  static void of(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while waiting for PostgreSQL", e);
    }
  }
}
