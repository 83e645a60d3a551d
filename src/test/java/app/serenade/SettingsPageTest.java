package app.serenade;

import static app.serenade.SourcesTest.java;
import static app.serenade.SourcesTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** The page of settings names every setting there is, with its default. */
class SettingsPageTest {
  static final Path PAGE = Path.of("docs/operate/settings.md");
  static final Pattern NAMED = Pattern.compile("\"\\$?\\{?(serenade\\.[a-z.-]+)");

  /** Where this fails, the wanted text is in the failure: it replaces the marked part. */
  @Test
  void everySettingOfTheCodeIsListedWithItsDefault() {
    assertThat(DocumentPart.of(PAGE, "settings")).isEqualTo(table());
  }

  @Test
  void whatTheProgramAsksForByNameIsListedToo() {
    var asked =
        java().flatMap(file -> NAMED.matcher(text(file)).results().map(found -> found.group(1)));
    var page = text(PAGE);
    assertThat(asked.distinct().filter(name -> !page.contains("`" + name))).isEmpty();
  }

  private static String table() {
    return ArchitectureTest.CODE.stream()
        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
        .map(type -> type.reflect())
        .sorted(Comparator.comparing(SettingsPageTest::prefix).thenComparing(Class::getSimpleName))
        .flatMap(SettingsPageTest::rows)
        .collect(
            Collectors.joining(
                "", "| Setting | Default | Kind | What it is |\n| --- | --- | --- | --- |\n", ""));
  }

  private static Stream<String> rows(Class<?> settings) {
    return Arrays.stream(settings.getRecordComponents())
        .map(
            each ->
                "| `%s.%s` | %s | %s | %s |\n"
                    .formatted(
                        prefix(settings),
                        dashed(each),
                        byDefault(each),
                        kind(each),
                        about(settings, each)));
  }

  private static String prefix(Class<?> settings) {
    return settings.getAnnotation(ConfigurationProperties.class).value();
  }

  private static String dashed(RecordComponent setting) {
    return setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** Spring reads the constructor's parameters, which are named as the components are. */
  private static String byDefault(RecordComponent setting) {
    var constructor = setting.getDeclaringRecord().getDeclaredConstructors()[0];
    return Arrays.stream(constructor.getParameters())
        .filter(parameter -> parameter.getName().equals(setting.getName()))
        .map(parameter -> parameter.getAnnotation(DefaultValue.class))
        .filter(Objects::nonNull)
        .map(given -> "`" + String.join(", ", given.value()) + "`")
        .collect(Collectors.joining());
  }

  private static String kind(RecordComponent setting) {
    var type = setting.getType();
    if (type == Duration.class) return "time";
    if (type == DataSize.class) return "size";
    if (type == int.class || type == long.class) return "number";
    if (type == boolean.class) return "`true` or `false`";
    if (type == List.class) return "numbers, by commas";
    return type == Path.class ? "path" : "text";
  }

  private static String about(Class<?> settings, RecordComponent setting) {
    var file =
        java().filter(each -> text(each).contains("record " + settings.getSimpleName() + "("));
    var source =
        text(file.filter(each -> text(each).contains(prefix(settings))).findFirst().orElseThrow());
    var words =
        Pattern.compile(
            "@param " + setting.getName() + " (.*?)(?=\\n *\\* @|\\*/)", Pattern.DOTALL);
    var found = words.matcher(source);
    assertThat(found.find()).as("words for %s of %s", setting.getName(), settings).isTrue();
    return found.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ").strip();
  }
}
