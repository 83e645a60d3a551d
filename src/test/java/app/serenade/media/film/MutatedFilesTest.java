package app.serenade.media.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Films with a few bytes changed: whatever they have become, they are judged, and in time. */
class MutatedFilesTest {
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), 10 << 20);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int WORKERS = 2;
  private static final Probe PROBE = new Probe(Programs.FFMPEG);
  private static final Examine EXAMINE = new Examine(PROBE);
  private static final MakePlayable MAKE =
      new MakePlayable(new Encoder(Programs.FFMPEG), PROBE, new Loudness(Programs.FFMPEG));

  @TempDir Path folder;

  @Test
  void threeHundredAreJudgedInTime() throws Exception {
    judge(1, 300);
  }

  @Test
  @Tag("long")
  void twentyThousandAreJudgedInTime() throws Exception {
    judge(1001, 20_000);
  }

  private void judge(int first, int many) throws Exception {
    try (var workers = Executors.newFixedThreadPool(WORKERS)) {
      var judged =
          IntStream.range(first, first + many)
              .mapToObj(seed -> workers.submit(() -> judge(seed)))
              .toList();
      var taken = 0;
      for (var one : judged) if (one.get()) taken++;
      assertThat(taken).as("some are harmed so little that they play").isBetween(1, many - 1);
    }
  }

  /** Whether it was taken in. */
  private boolean judge(int seed) throws IOException {
    var work = Files.createDirectory(folder.resolve("film-" + seed));
    var begun = Instant.now();
    try {
      var file = Files.write(work.resolve("uploaded"), MutatedFilm.of(seed));
      var made = Files.createDirectory(work.resolve("made"));
      return switch (EXAMINE.look(file, LIMITS, made)) {
        case Examine.Finding.Unfit _ -> false;
        case Examine.Finding.Fit(var clip) ->
            MAKE.of(file, clip, Cover.USUAL, LIMITS, made) instanceof MakePlayable.Made.Plays;
      };
    } catch (CutOff mayBeTheFilm) {
      return false;
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + seed, e);
    } finally {
      FileSystemUtils.deleteRecursively(work);
      assertThat(Duration.between(begun, Instant.now())).as("seed " + seed).isLessThan(PATIENCE);
    }
  }
}
