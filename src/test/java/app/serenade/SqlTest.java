package app.serenade;

import static app.serenade.SourcesTest.files;
import static app.serenade.SourcesTest.java;
import static app.serenade.SourcesTest.modules;
import static app.serenade.SourcesTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A module writes only to its own schema, and reads of others only what they publish as views. */
class SqlTest {
  static final Path ROOT = Path.of("src/main/java/app/serenade");
  static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  static final Pattern LITERAL =
      Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"", Pattern.DOTALL);
  static final Pattern WRITES =
      Pattern.compile("\\b(?:insert\\s+into|update|delete\\s+from|truncate)\\s+(\\w+)\\.(\\w+)");
  static final Pattern READS =
      Pattern.compile("\\b(?:from|join)\\s+(?:lateral\\s+)?(\\w+)\\.(\\w+)\\b(?!\\s*\\()");
  static final Pattern VIEW =
      Pattern.compile("create\\s+(?:or\\s+replace\\s+)?view\\s+(\\w+\\.\\w+)");
  static final Pattern MADE =
      Pattern.compile(
          "\\b(?:create|alter|drop)\\s+(?:or\\s+replace\\s+)?(?:table|view|function|sequence)\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?(\\w+)\\.(\\w+)");
  static final Pattern STAR = Pattern.compile("\\bselect\\s+(?:(\\w+)\\.)?\\*");
  static final Pattern MAY_USE = Pattern.compile("allowedDependencies\\s*=\\s*\\{([^}]*)}");

  @Test
  void aModuleWritesOnlyToItsOwnSchema() {
    assertThat(breaches(WRITES, (module, name) -> schemas(module).contains(name.schema())))
        .isEmpty();
  }

  @Test
  void aModuleReadsOfOthersOnlyTheViewsOfModulesItMayUse() {
    var views = views();
    assertThat(
            breaches(
                READS,
                (module, name) ->
                    schemas(module).contains(name.schema())
                        || (views.contains(name.toString())
                            && mayUse(module).contains(name.schema()))))
        .isEmpty();
  }

  @Test
  void aMigrationMakesOnlyWhatItsModuleOwns() {
    var breaches =
        files(MIGRATIONS)
            .flatMap(
                file ->
                    names(MADE, text(file))
                        .filter(
                            name ->
                                !schemas(file.getParent().getFileName().toString())
                                    .contains(name.schema()))
                        .map(name -> file + ": " + name));
    assertThat(breaches).isEmpty();
  }

  /** Everything of a named subquery may be asked for: its columns are named inside it. */
  @Test
  void columnsAreNamed() {
    assertThat(java().filter(file -> asksForEverything(sql(file)))).isEmpty();
  }

  private static boolean asksForEverything(String sql) {
    return STAR.matcher(sql)
        .results()
        .anyMatch(
            star ->
                star.group(1) == null
                    || !sql.matches("(?s).*\\b" + star.group(1) + " as (materialized )?\\(.*"));
  }

  private record Name(String schema, String relation) {
    @Override
    public String toString() {
      return schema + "." + relation;
    }
  }

  private static Set<String> breaches(Pattern pattern, BiPredicate<String, Name> allowed) {
    var breaches = new TreeSet<String>();
    java()
        .forEach(
            file ->
                names(pattern, sql(file))
                    .filter(name -> modules().contains(name.schema()))
                    .filter(name -> !allowed.test(module(file), name))
                    .forEach(name -> breaches.add(file + ": " + name)));
    return breaches;
  }

  private static Stream<Name> names(Pattern pattern, String sql) {
    return pattern.matcher(sql).results().map(found -> new Name(found.group(1), found.group(2)));
  }

  private static String sql(Path file) {
    return LITERAL
        .matcher(text(file))
        .results()
        .map(found -> found.group())
        .collect(Collectors.joining("\n"));
  }

  private static String module(Path file) {
    return ROOT.relativize(file).getName(0).toString();
  }

  private static List<String> schemas(String module) {
    return module.equals("platform") ? List.of("platform", "public") : List.of(module);
  }

  private static Set<String> views() {
    return files(MIGRATIONS)
        .flatMap(file -> VIEW.matcher(text(file)).results().map(found -> found.group(1)))
        .collect(Collectors.toSet());
  }

  private static Set<String> mayUse(String module) {
    var card = MAY_USE.matcher(text(ROOT.resolve(module).resolve("package-info.java")));
    var allowed = new HashSet<>(Set.of("platform"));
    if (card.find()) {
      for (var each : card.group(1).split(","))
        allowed.add(ModuleGraph.module(each.replace("\"", "").strip()));
    }
    return allowed;
  }
}
