package app.serenade.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PreparedWiringTest {
  static final Pattern CONDITION =
      Pattern.compile("@ConditionalOn\\w+\\(\\s*(?:name = )?\"([\\w.-]+)\"");

  @Test
  void itKnowsEverySettingThatAddsOrLeavesOutParts() throws Exception {
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      assertThat(
              sources.filter(source -> source.toString().endsWith(".java")).flatMap(this::settings))
          .isNotEmpty()
          .isSubsetOf(PreparedWiring.CHANGE_THE_PARTS);
    }
  }

  private Stream<String> settings(Path source) {
    try {
      return CONDITION.matcher(Files.readString(source)).results().map(found -> found.group(1));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
