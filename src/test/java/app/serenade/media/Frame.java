package app.serenade.media;

import app.serenade.media.film.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The pixels of a film at a moment, measured in parts of its width and height. */
public final class Frame {
  /** Red, green and blue, from 0 to 1. */
  public record Colour(double red, double green, double blue) {
    public double light() {
      return 0.299 * red + 0.587 * green + 0.114 * blue;
    }

    /** How far apart the two are, at the part that differs most. */
    public double from(Colour other) {
      var apart = Math.max(Math.abs(red - other.red), Math.abs(green - other.green));
      return Math.max(apart, Math.abs(blue - other.blue));
    }
  }

  /** A part of the picture: where it begins, and how large it is. */
  public record Part(double x, double y, double width, double height) {}

  private static final int WIDTH = 180, HEIGHT = 320;

  private final byte[] pixels;

  private Frame(byte[] pixels) {
    this.pixels = pixels;
  }

  public static Frame of(Path film, double second) {
    return read(film, "trim=start=" + second, List.of("-frames:v", "1")).getFirst();
  }

  /** All of a film, in their order. */
  public static List<Frame> all(Path film) {
    return read(film, "null", List.of("-fps_mode", "passthrough"));
  }

  private static List<Frame> read(Path film, String which, List<String> howMany) {
    try {
      var raw = Files.createTempFile("frame", ".rgb");
      var arguments = new ArrayList<>(List.of("-v", "error", "-nostdin", "-y", "-i"));
      var scale = ",scale=%d:%d:flags=neighbor".formatted(WIDTH, HEIGHT);
      arguments.addAll(List.of(film.toString(), "-vf", which + scale));
      arguments.addAll(howMany);
      arguments.addAll(List.of("-f", "rawvideo", "-pix_fmt", "rgb24", raw.toString()));
      Programs.run("ffmpeg", arguments, raw.toAbsolutePath().getParent());
      var pixels = Files.readAllBytes(raw);
      Files.delete(raw);
      var size = 3 * WIDTH * HEIGHT;
      return IntStream.range(0, pixels.length / size)
          .mapToObj(i -> new Frame(Arrays.copyOfRange(pixels, i * size, (i + 1) * size)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mean colour of a part. */
  public Colour mean(Part part) {
    double red = 0, green = 0, blue = 0;
    var count = 0;
    for (var y = row(part.y); y < row(part.y + part.height); y++) {
      for (var x = column(part.x); x < column(part.x + part.width); x++) {
        var colour = at(x, y);
        red += colour.red;
        green += colour.green;
        blue += colour.blue;
        count++;
      }
    }
    return new Colour(red / count, green / count, blue / count);
  }

  /** How much light each pixel differs from the mean of its neighbours at its sides. */
  public double grain(Part part) {
    double sum = 0;
    var count = 0;
    for (var y = row(part.y); y < row(part.y + part.height); y++) {
      for (var x = column(part.x) + 1; x < column(part.x + part.width) - 1; x++) {
        var sides = (at(x - 1, y).light() + at(x + 1, y).light()) / 2;
        sum += Math.abs(at(x, y).light() - sides);
        count++;
      }
    }
    return sum / count;
  }

  /** The steepest step of light from one pixel to the next but one, over the mean of the rows. */
  public double edge(Part part) {
    var steepest = 0.0;
    var rows = row(part.y + part.height) - row(part.y);
    for (var x = column(part.x); x < column(part.x + part.width) - 2; x++) {
      double step = 0;
      for (var y = row(part.y); y < row(part.y + part.height); y++) {
        step += at(x + 2, y).light() - at(x, y).light();
      }
      steepest = Math.max(steepest, Math.abs(step) / rows);
    }
    return steepest;
  }

  /** The colour of the pixel at this place; beyond the edge, the last one. */
  public Colour at(double x, double y) {
    return at(
        Math.clamp((int) (x * WIDTH), 0, WIDTH - 1), Math.clamp((int) (y * HEIGHT), 0, HEIGHT - 1));
  }

  /** How different two pictures are, on average. */
  public double from(Frame other) {
    double sum = 0;
    for (var i = 0; i < pixels.length; i++)
      sum += Math.abs((pixels[i] & 255) - (other.pixels[i] & 255));
    return sum / pixels.length / 255;
  }

  private Colour at(int x, int y) {
    var i = 3 * (y * WIDTH + x);
    return new Colour(part(i), part(i + 1), part(i + 2));
  }

  private double part(int i) {
    return (pixels[i] & 255) / 255.0;
  }

  private static int row(double part) {
    return (int) Math.round(part * HEIGHT);
  }

  private static int column(double part) {
    return (int) Math.round(part * WIDTH);
  }
}
