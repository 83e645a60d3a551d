package app.serenade.media.film;

import app.serenade.media.Footage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A film with a few bytes changed: always the same ones for the same number. */
public final class MutatedFilm {
  private static final int HEAD_BYTES = 3000;
  private static final int[] EXTREMES = {0, 1, -1, 8, 0x7fffffff, 0x80000000, 0xffff, 1 << 24};
  private static final List<byte[]> FILMS =
      List.of(
          bytes(Footage.mp4(1, 96, 160)), bytes(Footage.fragmentedMp4(1)), bytes(Footage.webm(1)));

  private MutatedFilm() {}

  public static byte[] of(int seed) {
    var random = new Random(seed);
    return mutated(FILMS.get(random.nextInt(FILMS.size())), random);
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

  private static byte[] bytes(Path film) {
    try {
      return Files.readAllBytes(film);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
