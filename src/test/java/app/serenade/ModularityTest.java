package app.serenade;

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
}
