package app.serenade.camera;

import static app.serenade.platform.Text.t;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An effect: some operations of the one shader, with their numbers.
 *
 * @param name as addresses and videos keep it
 */
public record Effect(String name, String icon, Map<Operation, List<Double>> operations) {
  public Effect {
    operations.forEach(
        (operation, numbers) -> {
          if (numbers.size() != operation.numbers) throw new IllegalArgumentException(name);
        });
    operations = Map.copyOf(operations);
  }

  /** What it is called, in the reader's language. */
  public String title() {
    return t("camera.effect." + name);
  }

  /** What it does, in a sentence. */
  public String line() {
    return t("camera.effect." + name + ".line");
  }

  public String path() {
    return "/effects/" + name;
  }

  /** As the shader's side reads it: numbers by the operation's name. */
  public Map<String, List<Double>> byName() {
    var byName = new TreeMap<String, List<Double>>();
    operations.forEach((operation, numbers) -> byName.put(word(operation), numbers));
    return byName;
  }

  /** The same as JSON. */
  public String described() {
    return byName().entrySet().stream()
        .map(entry -> "\"%s\":%s".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String word(Operation operation) {
    return operation.name().toLowerCase(Locale.ROOT);
  }
}
