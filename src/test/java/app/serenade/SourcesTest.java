package app.serenade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the rules of STYLE.md ask of files, whatever is in them. */
class SourcesTest {
  static final int LONGEST_FILE_LINES = 300;
  static final int LONGEST_TEMPLATE_LINES = 60;
  static final int FULLEST_PACKAGE_FILES = 40;
  static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
  static final Pattern TYPE =
      Pattern.compile(
          "^(?:public |final |abstract |sealed |non-sealed )*(?:class|record|interface|enum|@interface) ",
          Pattern.MULTILINE);

  @Test
  void noFileIsTooLongToRead() {
    assertThat(sources().filter(longerThan(LONGEST_FILE_LINES))).isEmpty();
  }

  @Test
  void noTemplateIsTooLongToRead() {
    var templates = sources().filter(file -> file.toString().endsWith(".jte"));
    assertThat(templates.filter(longerThan(LONGEST_TEMPLATE_LINES))).isEmpty();
  }

  /** A package over this many is two: a module gets rooms. */
  @Test
  void noPackageIsTooFullToFindAWayIn() {
    var full =
        Stream.of("src/main/java", "src/test/java")
            .flatMap(root -> files(Path.of(root)))
            .filter(file -> file.toString().endsWith(".java"))
            .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
    full.values().removeIf(files -> files <= FULLEST_PACKAGE_FILES);
    assertThat(full).isEmpty();
  }

  @Test
  void nothingIsMarkedAsUnfinished() {
    assertThat(sources().filter(file -> UNFINISHED.matcher(text(file)).find())).isEmpty();
  }

  @Test
  void everyTypeIsIntroducedInASentence() {
    assertThat(java().filter(file -> !file.endsWith("package-info.java")).filter(this::isSilent))
        .isEmpty();
  }

  private boolean isSilent(Path file) {
    var type = TYPE.matcher(text(file));
    return type.find() && !text(file).substring(0, type.start()).contains("/**");
  }

  @Test
  void everyPackageIsNullMarkedAndIntroduced() {
    var packages =
        java().map(Path::getParent).distinct().map(each -> each.resolve("package-info.java"));
    assertThat(
            packages.filter(
                each -> !each.startsWith("src/main/java/app/serenade/package-info.java")))
        .allSatisfy(each -> assertThat(text(each)).contains("/**", "@NullMarked"));
  }

  private static Predicate<Path> longerThan(int lines) {
    return file -> text(file).lines().count() > lines;
  }

  static Stream<Path> java() {
    return files(Path.of("src/main/java")).filter(file -> file.toString().endsWith(".java"));
  }

  /** Everything written by hand. */
  private static Stream<Path> sources() {
    var roots = Stream.of("src", "build", "bench", ".ci").map(Path::of).filter(Files::exists);
    var written =
        List.of(".java", ".jte", ".ts", ".css", ".mjs", ".sql", ".yaml", ".properties", "run");
    return Stream.concat(roots.flatMap(SourcesTest::files), Stream.of(Path.of("serenade")))
        .filter(
            file ->
                written.stream().anyMatch(file.toString()::endsWith) || file.endsWith("serenade"));
  }

  /** The folders beside the program's own file. */
  static Set<String> modules() {
    var root = Path.of("src/main/java/app/serenade");
    return java()
        .map(file -> root.relativize(file).getName(0).toString())
        .filter(name -> !name.endsWith(".java"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Stream<Path> files(Path root) {
    try (var found = Files.walk(root)) {
      return found.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
