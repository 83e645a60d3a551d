package app.serenade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {
  static final ApplicationModules MODULES = ApplicationModules.of(Serenade.class);

  @Test
  void modulesKeepToTheirAllowedDependencies() {
    MODULES.verify();
  }

  @Test
  void theModulesCanBeDrawn() {
    new Documenter(MODULES).writeModulesAsPlantUml();
  }

  /** Where this fails, the wanted text is in the failure: it replaces the marked part. */
  @Test
  void theArchitecturePageShowsTheModulesOfTheCode() throws Exception {
    assertThat(DocumentPart.of(Path.of("ARCHITECTURE.md"), "modules"))
        .isEqualTo(ModuleGraph.ofTheCode().page());
  }
}
