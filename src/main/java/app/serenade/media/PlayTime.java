package app.serenade.media;

/** Times of films in minutes and seconds, as players show them. */
public final class PlayTime {
  private PlayTime() {}

  /** How long a film is: to the nearest second, never 0:00. */
  public static String length(long milliseconds) {
    return shown(Math.max(1, Math.round(milliseconds / 1000.0)));
  }

  /** Where in a film something is: the second that has begun. */
  public static String moment(long milliseconds) {
    return shown(milliseconds / 1000);
  }

  private static String shown(long seconds) {
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
