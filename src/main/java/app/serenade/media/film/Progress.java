package app.serenade.media.film;

import java.time.Duration;
import java.util.function.Consumer;

/** Hears, while a film is being made, how much of it is there. */
@FunctionalInterface
public interface Progress {
  Progress NOBODY_LISTENS = done -> {};

  void at(Duration done);

  /** What ffmpeg is asked to say about it, twice a second. */
  java.util.List<String> ASKED =
      java.util.List.of("-progress", "pipe:1", "-stats_period", "0.5", "-nostats");

  /** Reads the lines that it says then. */
  static Consumer<String> of(Progress progress) {
    return line -> {
      if (line.matches("out_time_us=\\d{1,15}"))
        progress.at(Duration.ofNanos(Long.parseLong(line.substring(12)) * 1000));
    };
  }
}
