import java.util.List;

/** What was measured several times, as a table with medians and spread. */
final class Figures {
  private Figures() {}

  static void head() {
    IO.println("%-46s %10s %10s %10s".formatted("", "median", "least", "most"));
  }

  static void row(String name, List<Double> measured) {
    IO.println("%-46s %10.2f %10.2f %10.2f".formatted(name, median(measured), quantile(measured, 0), quantile(measured, 1)));
  }

  static double median(List<Double> measured) {
    return quantile(measured, 0.5);
  }

  /** The value that this share of all does not exceed. */
  static double quantile(List<Double> measured, double share) {
    var sorted = measured.stream().sorted().toList();
    return sorted.get((int) Math.clamp(Math.ceil(share * sorted.size()) - 1, 0, sorted.size() - 1));
  }
}
