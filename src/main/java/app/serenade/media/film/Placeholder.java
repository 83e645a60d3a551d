package app.serenade.media.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

/**
 * A picture in about twenty bytes, to be shown before the poster comes: its mean colour and its
 * coarsest waves, in the format called ThumbHash, so that other programs can read it too.
 */
final class Placeholder {
  private static final int LONG_SIDE = 64, PIXEL_BYTES = 3;
  private static final int LIGHT_WAVES = 7, COLOUR_WAVES = 3, HEADER_BYTES = 5;

  record Size(int width, int height) {}

  /** One channel of the picture: its mean, its waves from -1 to 1, and what they are scaled by. */
  private record Waves(double mean, double[] waves, double scale) {}

  private final Size size;
  private final double[] light;
  private final double[] yellow;
  private final double[] red;

  private Placeholder(byte[] rgb, Size size) {
    this.size = size;
    var pixels = size.width * size.height;
    light = new double[pixels];
    yellow = new double[pixels];
    red = new double[pixels];
    for (var at = 0; at < pixels; at++) {
      double r = (rgb[3 * at] & 255) / 255.0,
          g = (rgb[3 * at + 1] & 255) / 255.0,
          b = (rgb[3 * at + 2] & 255) / 255.0;
      light[at] = (r + g + b) / 3;
      yellow[at] = (r + g) / 2 - b;
      red[at] = r - g;
    }
  }

  /** How large the pixels must be that {@link #of} reads, for a film of this size. */
  static Size size(int width, int height) {
    var longest = Math.max(width, height);
    return new Size(
        Math.max(1, LONG_SIDE * width / longest), Math.max(1, LONG_SIDE * height / longest));
  }

  /** In Base64; empty where there are no pixels. */
  static String of(Path pixels, Clip clip) throws IOException {
    var size = size(clip.width(), clip.height());
    if (!Files.exists(pixels)) return "";
    var rgb = Files.readAllBytes(pixels);
    if (rgb.length != size.width * size.height * PIXEL_BYTES) return "";
    return Base64.getEncoder().encodeToString(new Placeholder(rgb, size).bytes());
  }

  private byte[] bytes() {
    var longest = Math.max(size.width, size.height);
    int across = waves(size.width, longest), down = waves(size.height, longest);
    var l = transformed(light, Math.max(3, across), Math.max(3, down));
    var p = transformed(yellow, COLOUR_WAVES, COLOUR_WAVES);
    var q = transformed(red, COLOUR_WAVES, COLOUR_WAVES);
    var count = l.waves.length + p.waves.length + q.waves.length;
    var bytes = new byte[HEADER_BYTES + (count + 1) / 2];
    header(bytes, l, p, q, size.width > size.height ? down : across);
    var at = 2 * HEADER_BYTES;
    for (var channel : new Waves[] {l, p, q}) {
      for (var wave : channel.waves) {
        bytes[at / 2] |= (byte) (Math.round(15 * (0.5 + 0.5 * wave)) << 4 * (at % 2));
        at++;
      }
    }
    return bytes;
  }

  private void header(byte[] bytes, Waves l, Waves p, Waves q, int shortWaves) {
    var colours =
        Math.round(63 * l.mean)
            | Math.round(31.5 + 31.5 * p.mean) << 6
            | Math.round(31.5 + 31.5 * q.mean) << 12
            | Math.round(31 * l.scale) << 18;
    var shape =
        shortWaves
            | Math.round(63 * p.scale) << 3
            | Math.round(63 * q.scale) << 9
            | (size.width > size.height ? 1L : 0L) << 15;
    for (var at = 0; at < 3; at++) bytes[at] = (byte) (colours >> 8 * at);
    for (var at = 0; at < 2; at++) bytes[3 + at] = (byte) (shape >> 8 * at);
  }

  private static int waves(int side, int longest) {
    return (int) Math.max(1, Math.round((double) LIGHT_WAVES * side / longest));
  }

  /** A cosine transform of which only the coarse corner is kept. */
  private Waves transformed(double[] channel, int across, int down) {
    var found = new double[across * down];
    var count = 0;
    for (var y = 0; y < down; y++) {
      for (var x = 0; x * down < across * (down - y); x++) found[count++] = wave(channel, x, y);
    }
    var waves = Arrays.copyOfRange(found, 1, count);
    var scale = Arrays.stream(waves).map(Math::abs).max().orElse(0);
    return new Waves(
        found[0], Arrays.stream(waves).map(w -> scale == 0 ? 0 : w / scale).toArray(), scale);
  }

  private double wave(double[] channel, int x, int y) {
    var sum = 0.0;
    for (var row = 0; row < size.height; row++) {
      var down = Math.cos(Math.PI / size.height * y * (row + 0.5));
      for (var column = 0; column < size.width; column++) {
        var across = Math.cos(Math.PI / size.width * x * (column + 0.5));
        sum += channel[row * size.width + column] * across * down;
      }
    }
    return sum / (size.width * size.height);
  }
}
