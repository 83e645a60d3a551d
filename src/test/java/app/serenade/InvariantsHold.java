package app.serenade;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.platform.Invariant;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After every test class, what must always be true is still true. */
class InvariantsHold implements AfterAllCallback {
  @Override
  public void afterAll(ExtensionContext test) {
    var program = SpringExtension.getApplicationContext(test);
    program.getBeansOfType(Invariant.class).values().forEach(InvariantsHold::check);
  }

  private static void check(Invariant invariant) {
    assertThat(invariant.breaches()).as(invariant.name()).isEmpty();
  }
}
