package app.serenade.media.film;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.Footage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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
  private static final int WORKERS = 2, HEAD_BYTES = 3000;
  private static final int[] EXTREMES = {0, 1, -1, 8, 0x7fffffff, 0x80000000, 0xffff, 1 << 24};
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
    var films = List.of(mp4(), bytes(Footage.fragmentedMp4(1)), bytes(Footage.webm(1)));
    try (var workers = Executors.newFixedThreadPool(WORKERS)) {
      var judged =
          IntStream.range(first, first + many)
              .mapToObj(seed -> workers.submit(() -> judge(seed, films)))
              .toList();
      var taken = 0;
      for (var one : judged) if (one.get()) taken++;
      assertThat(taken).as("some are harmed so little that they play").isBetween(1, many - 1);
    }
  }

  /** Whether it was taken in. */
  private boolean judge(int seed, List<byte[]> films) throws IOException {
    var work = Files.createDirectory(folder.resolve("film-" + seed));
    var begun = Instant.now();
    try {
      var random = new Random(seed);
      var file = work.resolve("uploaded");
      Files.write(file, mutated(films.get(random.nextInt(films.size())), random));
      var made = Files.createDirectory(work.resolve("made"));
      return switch (EXAMINE.look(file, LIMITS, made)) {
        case Examine.Finding.Unfit _ -> false;
        case Examine.Finding.Fit(var clip) ->
            MAKE.of(file, clip, Cover.USUAL, LIMITS, made) instanceof MakePlayable.Made.Plays;
      };
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + seed, e);
    } finally {
      FileSystemUtils.deleteRecursively(work);
      assertThat(Duration.between(begun, Instant.now())).as("seed " + seed).isLessThan(PATIENCE);
    }
  }

  private static byte[] mutated(byte[] film, Random random) {
    var bytes = film.clone();
    for (var change = 1 + random.nextInt(6); change > 0; change--) bytes = changed(bytes, random);
    return bytes;
  }

  /** Mostly where the film is described: what follows is only pictures. */
  private static byte[] changed(byte[] film, Random random) {
    var head = random.nextInt(5) > 0 ? Math.min(HEAD_BYTES, film.length) : film.length;
    var at = random.nextInt(Math.max(1, head - 8));
    var length = 1 + random.nextInt(40);
    switch (random.nextInt(6)) {
      case 0 -> film[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> ByteBuffer.wrap(film).putInt(at, EXTREMES[random.nextInt(EXTREMES.length)]);
      case 2 -> film[at] = (byte) random.nextInt();
      case 3 -> {
        return without(film, at, length);
      }
      case 4 -> {
        return Boxes.join(Arrays.copyOf(film, at + 1), Arrays.copyOfRange(film, at, film.length));
      }
      default -> {
        var from = random.nextInt(film.length);
        System.arraycopy(film, from, film, at, Math.min(4, film.length - Math.max(from, at)));
      }
    }
    return film;
  }

  private static byte[] without(byte[] film, int at, int length) {
    var end = Math.min(film.length, at + length);
    return Boxes.join(Arrays.copyOf(film, at), Arrays.copyOfRange(film, end, film.length));
  }

  private static byte[] mp4() throws IOException {
    return bytes(Footage.mp4(1, 96, 160));
  }

  private static byte[] bytes(Path film) throws IOException {
    return Files.readAllBytes(film);
  }
}
