package app.serenade;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After every test class, what must always be true is still true. */
class InvariantsHold implements AfterAllCallback {
  @Override
  public void afterAll(ExtensionContext test) {
    // platform.Invariant arrives with the platform
  }
}
