package app.serenade;

import static app.serenade.platform.Text.t;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The interface's words: each key that is asked for has words, and no words wait for nobody. */
class WordsTest {
  private static final Path MESSAGES = Path.of("src/main/resources/messages");

  /** A key asked for by its whole name, or by its beginning: {@code t("a.b." + what)}. */
  private static final Pattern ASKED = Pattern.compile("\\bt\\(\\s*\"([^\"]+)\"\\s*([,)+])");

  /** More than a module's name, which asks for everything; the news are named by the change. */
  private static final Pattern BEGINNING = Pattern.compile("notifications\\.|.+\\..+[.-]");

  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z-]*\\.[A-Za-z0-9._-]*)\"");
  private static final Pattern GAP = Pattern.compile("\\{\\d|\\}");

  private static final Set<String> KEYS = keys();
  private static final String SOURCES = sources();

  @Test
  void everyKeyThatIsAskedForHasWords() {
    var missing = new ArrayList<String>();
    var asked = ASKED.matcher(SOURCES);
    while (asked.find()) {
      var key = asked.group(1);
      var found = asked.group(2).equals("+") ? isBeginning(key) : KEYS.contains(key);
      if (!found) missing.add(key);
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyKeyIsAskedFor() {
    var whole = new TreeSet<String>();
    var beginnings = new TreeSet<String>();
    for (var found : LITERAL.matcher(SOURCES).results().toList()) {
      var name = found.group(1);
      if (BEGINNING.matcher(name).matches()) beginnings.add(name);
      else whole.add(name);
    }
    assertThat(KEYS)
        .allMatch(key -> whole.contains(key) || beginnings.stream().anyMatch(key::startsWith));
  }

  @Test
  void keysBeginWithTheirModule() throws IOException {
    for (var file : files()) {
      var module = file.getFileName().toString().replaceFirst("\\.properties$", "");
      assertThat(keys(file)).allMatch(key -> key.startsWith(module + "."));
    }
  }

  @Test
  void oneIsOneAndManyAreMany() {
    assertThat(t("offers.promise", 1)).isEqualTo("At least 1 second long");
    assertThat(t("offers.promise", 15)).isEqualTo("At least 15 seconds long");
    assertThat(t("commissions.error.too-short", 1L)).contains("at least 1 second.");
    assertThat(t("commissions.error.too-short", 30L)).contains("at least 30 seconds.");
    assertThat(t("commissions.checkout.refund.coins", "Ada", 1L)).contains("within 1 hour,");
    assertThat(t("commissions.checkout.refund.coins", "Ada", 48L)).contains("within 48 hours,");
    assertThat(t("camera.length.up-to", 1)).isEqualTo("Up to 1 second.");
    assertThat(t("camera.word.short", 1)).contains("1 second was");
    assertThat(t("camera.word.short", 15)).contains("15 seconds were");
    assertThat(t("camera.word.long", 60)).contains("60 seconds.");
  }

  @Test
  void everyPatternCanBeFilledIn() {
    assertThat(KEYS)
        .filteredOn(key -> !key.equals("videos.count"))
        .allSatisfy(key -> assertThat(GAP.matcher(t(key, 2, 3, 4, 5)).find()).isFalse());
  }

  private static boolean isBeginning(String beginning) {
    return KEYS.stream().anyMatch(key -> key.startsWith(beginning));
  }

  private static String sources() {
    return SourcesTest.files(Path.of("src/main/java"))
        .filter(file -> file.toString().matches(".*\\.(java|jte)"))
        .map(SourcesTest::text)
        .collect(joining("\n"));
  }

  private static Set<String> keys() {
    var keys = new TreeSet<String>();
    for (var file : files()) keys.addAll(keys(file));
    return keys;
  }

  private static Set<String> keys(Path file) {
    try (var in = Files.newBufferedReader(file)) {
      var properties = new Properties();
      properties.load(in);
      return properties.stringPropertyNames();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(MESSAGES)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
