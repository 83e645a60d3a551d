package app.serenade.media.film;

import java.io.IOException;

/**
 * A tool did not come to its own end: it could not be started, took too long, or was ended from
 * outside. That judges no film; it is to be tried again.
 */
public final class CutOff extends IOException {
  private final boolean begun;

  CutOff(boolean begun, String story) {
    super(story);
    this.begun = begun;
  }

  /** Whether the film itself may be why, as one that never comes to an end. */
  public boolean mayBeTheFilm() {
    return begun;
  }
}
