package app.serenade.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Our router sends every request where Spring's own would send it. */
class RouterTest extends ServerTest {
  private static final List<String> VALUES = List.of("a1", "%61b", "x;y=z", "ö", "{handle}", "..");

  private final RequestMappingHandlerMapping theirs = new RequestMappingHandlerMapping();
  private RequestMappingHandlerMapping ours;

  @BeforeEach
  void readRoutes() {
    ours = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    theirs.setApplicationContext(context);
    theirs.setContentNegotiationManager(ours.getContentNegotiationManager());
    theirs.afterPropertiesSet();
  }

  @Test
  void itIsTheOneInUse() {
    assertThat(ours).isInstanceOf(Router.class);
  }

  @Test
  void everyRouteIsFoundAsSpringFindsIt() {
    var found = 0;
    for (var route : ours.getHandlerMethods().keySet())
      for (var path : paths(route))
        for (var method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD")) {
          var answer = asked(theirs, method, path);
          assertThat(asked(ours, method, path)).as(method + " " + path).isEqualTo(answer);
          if (answer.startsWith("app.serenade")) found++;
        }
    assertThat(found).isGreaterThan(VALUES.size() * ours.getHandlerMethods().size());
  }

  /** With several values for what varies, written in several ways, and one too many at the end. */
  private static List<String> paths(RequestMappingInfo route) {
    var paths = new ArrayList<String>();
    for (var pattern : route.getPatternValues()) {
      for (var value : VALUES) paths.add(pattern.replaceAll("\\{[^}]*}", quoted(value)));
      var path = pattern.replaceAll("\\{[^}]*}", "a1");
      paths.addAll(List.of(path + "/", path + "/more", path + ";at=1", encoded(path)));
      paths.add(path.toUpperCase(java.util.Locale.ROOT));
    }
    return paths;
  }

  private static String quoted(String value) {
    return java.util.regex.Matcher.quoteReplacement(value);
  }

  /** Its second character written as its number. */
  private static String encoded(String path) {
    return path.length() < 2
        ? path
        : "/%%%02x%s".formatted((int) path.charAt(1), path.substring(2));
  }

  private static String asked(RequestMappingHandlerMapping router, String method, String path) {
    var request = new MockHttpServletRequest(method, path);
    ServletRequestPathUtils.parseAndCache(request);
    try {
      var chain = router.getHandler(request);
      return chain == null ? "nobody" : name((HandlerMethod) chain.getHandler());
    } catch (Exception refused) {
      return refused.getClass().getSimpleName() + " " + refused.getMessage();
    }
  }

  private static String name(HandlerMethod handler) {
    return handler.getBeanType().getName() + "." + handler.getMethod();
  }
}
