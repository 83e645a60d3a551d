package app.serenade.camera;

import app.serenade.media.Frame.Colour;
import app.serenade.media.Frame.Part;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What each look should do to a colour, said once more and not by the code that does it. */
final class Looks {
  static final List<Part> MEASURED =
      List.of(
          SkinFootage.RED,
          SkinFootage.GREEN,
          SkinFootage.BLUE,
          SkinFootage.DARK,
          SkinFootage.LIGHT);

  static final Map<String, UnaryOperator<Colour>> ALL =
      Map.of(
          "Golden",
          c -> held(c.red() * 1.08 + 0.03, c.green() * 1.01 + 0.01, c.blue() * 0.82),
          "Rose",
          c -> held(c.red() * 1.04 + 0.04, c.green() * 0.94 + 0.01, c.blue() * 0.98 + 0.04),
          "Vivid",
          c -> held(vivid(c, c.red()), vivid(c, c.green()), vivid(c, c.blue())),
          "Film",
          c ->
              held(
                  0.04 + 0.92 * curve(c.red()),
                  0.05 + 0.9 * curve(c.green()),
                  0.08 + 0.82 * curve(c.blue())),
          "Fade",
          c -> held(0.11 + c.red() * 0.8, 0.1 + c.green() * 0.81, 0.13 + c.blue() * 0.76),
          "Dusk",
          c ->
              held(
                  c.red() + 0.2 * (c.light() - 0.5),
                  c.green() * 0.94,
                  c.blue() - 0.24 * (c.light() - 0.5)),
          "Frost",
          c -> held(c.red() * 0.86, c.green() * 0.99 + 0.01, c.blue() * 1.06 + 0.05),
          "Sepia",
          c -> held(c.light() * 1.06 + 0.05, c.light() * 0.88 + 0.02, c.light() * 0.66),
          "Noir",
          c -> held(curve(c.light()), curve(c.light()), curve(c.light())));

  private Looks() {}

  private static double vivid(Colour c, double part) {
    return c.light() + 1.4 * (part - c.light());
  }

  private static double curve(double part) {
    return part * part * (3 - 2 * part);
  }

  private static Colour held(double red, double green, double blue) {
    return new Colour(Math.clamp(red, 0, 1), Math.clamp(green, 0, 1), Math.clamp(blue, 0, 1));
  }
}
