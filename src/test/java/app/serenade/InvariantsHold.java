package app.serenade;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.api.ContractFilter;
import app.serenade.platform.Invariants;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * After every test class, what must always be true is still true, and every exchange with the API
 * kept to its description.
 */
class InvariantsHold implements AfterAllCallback {
  @Override
  public void afterAll(ExtensionContext test) {
    var program = SpringExtension.getApplicationContext(test);
    program.getBean(Invariants.class).ask().forEach(InvariantsHold::check);
    program.getBeansOfType(FilterRegistrationBean.class).values().stream()
        .map(FilterRegistrationBean::getFilter)
        .filter(ContractFilter.class::isInstance)
        .map(ContractFilter.class::cast)
        .forEach(contract -> assertThat(contract.take()).as("breaches of the API").isEmpty());
  }

  private static void check(Invariants.Asked asked) {
    assertThat(asked.breaches()).as(asked.name()).isEmpty();
  }
}
