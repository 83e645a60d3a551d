package app.serenade.media;

import java.time.Duration;
import java.util.UUID;

/** A film: from when on it plays, its length and its size as shown are known. */
public record Asset(
    UUID id,
    UUID owner,
    Purpose purpose,
    boolean fromFile,
    Duration length,
    int width,
    int height,
    State state)
    implements Taken {

  /** How far it has come. */
  public enum State {
    UPLOADING,
    CHECKING,
    PLAYABLE,
    READY,
    REFUSED;

    public boolean plays() {
      return this == PLAYABLE || this == READY;
    }
  }
}
