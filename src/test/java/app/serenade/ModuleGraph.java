package app.serenade;

import static app.serenade.SourcesTest.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;

/** What the modules are and which may use which, as ARCHITECTURE.md shows it. */
final class ModuleGraph {
  private static final Path SOURCES = Path.of("src/main/java/app/serenade");
  private static final Pattern FIRST_SENTENCE =
      Pattern.compile("/\\*\\*(.*?)(?:\\*/|<p>)", Pattern.DOTALL);

  private final SortedMap<String, Set<String>> mayUse = new TreeMap<>();

  static ModuleGraph ofTheCode() throws ReflectiveOperationException {
    var graph = new ModuleGraph();
    for (var module : SourcesTest.modules()) {
      var card = Class.forName("app.serenade." + module + ".package-info");
      var allowed = card.getAnnotation(ApplicationModule.class).allowedDependencies();
      graph.mayUse.put(
          module,
          Stream.of(allowed)
              .map(ModuleGraph::module)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return graph;
  }

  /** Of {@code payments :: sandbox}, a part of it that has a name: payments. */
  static String module(String allowed) {
    return allowed.replaceFirst(" *::.*", "");
  }

  /** The graph and the table, in Markdown. */
  String page() {
    return "```mermaid\ngraph TD\n" + arrows() + "```\n\n" + table();
  }

  /** An arrow that a longer way says already is left out; platform is used by all and not drawn. */
  private String arrows() {
    var lines = new StringBuilder();
    mayUse.forEach(
        (module, all) ->
            all.stream()
                .filter(used -> all.stream().noneMatch(other -> reaches(other, used)))
                .forEach(used -> lines.append("  %s --> %s\n".formatted(module, used))));
    return lines.toString();
  }

  private boolean reaches(String from, String to) {
    var seen = new TreeSet<String>();
    var open = new ArrayDeque<>(mayUse.get(from));
    while (!open.isEmpty()) {
      var next = open.pop();
      if (seen.add(next)) open.addAll(mayUse.get(next));
    }
    return seen.contains(to);
  }

  private String table() {
    return mayUse.keySet().stream()
        .map(module -> "| `%s` | %s | %s |\n".formatted(module, about(module), uses(module)))
        .collect(
            Collectors.joining("", "| Module | What it is | May use |\n| --- | --- | --- |\n", ""));
  }

  private String uses(String module) {
    return String.join(", ", mayUse.get(module));
  }

  private static String about(String module) {
    var file = SOURCES.resolve(module).resolve("package-info.java");
    if (!Files.exists(file)) throw new IllegalStateException("no package-info in " + module);
    var found = FIRST_SENTENCE.matcher(text(file));
    if (!found.find()) throw new IllegalStateException("no sentence in " + file);
    return found.group(1).replaceAll("\\s*\\*?\\s+", " ").strip();
  }
}
