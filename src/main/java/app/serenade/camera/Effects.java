package app.serenade.camera;

import static app.serenade.camera.Operation.GRAIN;
import static app.serenade.camera.Operation.LIGHT;
import static app.serenade.camera.Operation.MIRROR;
import static app.serenade.camera.Operation.PULSE;
import static app.serenade.camera.Operation.SHADE;
import static app.serenade.camera.Operation.SHIFT;
import static app.serenade.camera.Operation.SPLIT;
import static app.serenade.camera.Operation.STEPS;
import static app.serenade.camera.Operation.WORDS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The effects there are: data alone. One more is one more line, and its words. */
public final class Effects {
  public static final List<Effect> ALL =
      List.of(
          effect("spotlight", "lamp", Map.of(LIGHT, some(1, 0.72, 0.42, 0.55), SHADE, some(0.55))),
          effect("mirror", "flip-horizontal-2", Map.of(MIRROR, some(1, 0))),
          effect("kaleidoscope", "snowflake", Map.of(MIRROR, some(1, 1), PULSE, some(0.08, 0.5))),
          effect("crowd", "layout-grid", Map.of(SPLIT, some(2, 2))),
          effect("bands", "rows-3", Map.of(SPLIT, some(1, 3))),
          effect("beat", "heart-pulse", Map.of(PULSE, some(0.22, 2))),
          effect("glitch", "zap", Map.of(SHIFT, some(0.035, 9))),
          effect("old-film", "film", Map.of(GRAIN, some(0.26, 0.12), SHADE, some(0.6))),
          effect("poster", "palette", Map.of(STEPS, some(4))),
          effect("words", "type", Map.of(WORDS, some(0.7, 0.1))));

  private Effects() {}

  /** Null where there is none of this name. */
  public static @Nullable Effect find(String name) {
    return ALL.stream().filter(effect -> effect.name().equals(name)).findFirst().orElse(null);
  }

  /** Its icon's name is found in this call when the icons are gathered. */
  private static Effect effect(String name, String icon, Map<Operation, List<Double>> operations) {
    return new Effect(name, icon, operations);
  }

  private static List<Double> some(double... numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
