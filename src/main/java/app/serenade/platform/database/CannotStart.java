package app.serenade.platform.database;

import org.jspecify.annotations.Nullable;

/** The database cannot start; the message is one line that says why and what to do. */
public final class CannotStart extends RuntimeException {
  CannotStart(String message) {
    this(message, null);
  }

  CannotStart(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
