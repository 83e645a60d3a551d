package app.serenade.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class ApiRoutesTest extends ServerTest {
  @Test
  void theDescriptionNamesExactlyTheRoutesOfTheProgram() {
    assertThat(new ApiDescription().routes()).containsExactlyInAnyOrderElementsOf(routes());
  }

  private Set<String> routes() {
    var routes = new TreeSet<String>();
    var router =
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    for (var mapping : router.getHandlerMethods().keySet()) {
      for (var method : mapping.getMethodsCondition().getMethods()) {
        mapping.getPatternValues().stream()
            .filter(pattern -> pattern.startsWith("/api/"))
            .forEach(pattern -> routes.add(ApiDescription.route(method.name(), pattern)));
      }
    }
    return routes;
  }
}
