package app.serenade.media.film;

import java.util.List;
import java.util.Locale;

/** How ffmpeg lays two films over one picture: the graph from [0] and [1] to [film]. */
final class Pairing {
  private static final int WIDEST_HALF = 540;
  private static final int WIDEST = 720;
  private static final double SMALL = 0.34;
  private static final double MARGIN = 0.04;

  private Pairing() {}

  /**
   * @param otherFirst whether the other one stands on the left, above, or small in the corner
   */
  static List<String> graph(Clip mine, Clip theirs, Layout layout, boolean otherFirst) {
    var width = Math.max(upright(mine), upright(theirs));
    return switch (layout) {
      case BESIDE -> {
        var half = even(Math.min(WIDEST_HALF, width));
        yield List.of(
            part(0, mine, half, upright(half)),
            part(1, theirs, half, upright(half)),
            order(otherFirst) + "hstack[film]");
      }
      case STACKED -> {
        var whole = even(Math.min(WIDEST, width));
        yield List.of(
            part(0, mine, whole, upright(whole) / 4 * 2),
            part(1, theirs, whole, upright(whole) / 4 * 2),
            order(otherFirst) + "vstack[film]");
      }
      case INSET -> inset(mine, theirs, even(Math.min(WIDEST, width)), otherFirst);
    };
  }

  private static List<String> inset(Clip mine, Clip theirs, int whole, boolean otherFirst) {
    var small = even((int) (whole * SMALL));
    var margin = even((int) (whole * MARGIN));
    var ownWidth = otherFirst ? whole : small;
    var theirWidth = otherFirst ? small : whole;
    return List.of(
        part(0, mine, ownWidth, upright(ownWidth)),
        part(1, theirs, theirWidth, upright(theirWidth)),
        (otherFirst ? "[mine][theirs]" : "[theirs][mine]")
            + "overlay=%1$d:%1$d:eof_action=repeat[film]".formatted(margin));
  }

  private static String order(boolean otherFirst) {
    return otherFirst ? "[theirs][mine]" : "[mine][theirs]";
  }

  /** What lies down is shown whole, all else fills its part. */
  private static String part(int input, Clip clip, int width, int height) {
    var fitted =
        clip.width() > clip.height()
            ? "scale=%1$d:%2$d:force_original_aspect_ratio=decrease:force_divisible_by=2,pad=%1$d:%2$d:(ow-iw)/2:(oh-ih)/2"
            : "scale=%1$d:%2$d:force_original_aspect_ratio=increase,crop=%1$d:%2$d";
    return "[%d:V:0]fps=30:start_time=0,%s,setsar=1,format=yuv420p[%s]"
        .formatted(
            input,
            String.format(Locale.ROOT, fitted, width, height),
            input == 0 ? "mine" : "theirs");
  }

  /** How wide its upright part is. */
  private static int upright(Clip clip) {
    return Math.min(clip.width(), clip.height() * 9 / 16);
  }

  /** How high an upright picture of this width is. */
  private static int upright(int width) {
    return even(width * 16 / 9);
  }

  private static int even(int size) {
    return size / 2 * 2;
  }
}
