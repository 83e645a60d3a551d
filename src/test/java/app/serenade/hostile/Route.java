package app.serenade.hostile;

import app.serenade.platform.Frame;
import app.serenade.platform.Viewer;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One way into the program, as the router knows it.
 *
 * @param fields the names of what it takes, of a form, a query or a JSON object
 * @param takesJson whether the fields are those of a JSON object
 */
record Route(String method, String pattern, List<String> fields, boolean takesJson) {
  /** For bytes and for a payment provider. */
  private static final List<String> BESIDE = List.of("/uploads", "/media", "/payments/webhooks");

  static List<Route> all(ApplicationContext program) {
    var router =
        program.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    return router.getHandlerMethods().entrySet().stream()
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("app.serenade"))
        .flatMap(entry -> of(entry.getKey(), entry.getValue()))
        .filter(route -> !route.pattern().startsWith("/live"))
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  private static Stream<Route> of(RequestMappingInfo mapping, HandlerMethod handler) {
    var fields = Arrays.stream(handler.getMethodParameters()).flatMap(Route::fields).toList();
    var json =
        Arrays.stream(handler.getMethodParameters())
            .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    return mapping.getMethodsCondition().getMethods().stream()
        .flatMap(
            method ->
                mapping.getPatternValues().stream()
                    .map(pattern -> new Route(method.name(), pattern, fields, json)));
  }

  private static Stream<String> fields(MethodParameter parameter) {
    var type = parameter.getParameterType();
    if (parameter.hasParameterAnnotation(PathVariable.class) || type.equals(Frame.class))
      return Stream.of();
    if (Viewer.class.isAssignableFrom(type)) return Stream.of();
    if (type.isRecord())
      return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
    return parameter.hasParameterAnnotation(RequestParam.class)
        ? Stream.of(parameter.getParameter().getName())
        : Stream.of();
  }

  boolean isApi() {
    return pattern.startsWith("/api/");
  }

  boolean isPage() {
    return !isApi() && BESIDE.stream().noneMatch(pattern::startsWith);
  }

  /** What ends the session of whoever calls it, and a page of other tests. */
  boolean isLeftOut() {
    return pattern.startsWith("/try/")
        || pattern.equals("/sign-out")
        || pattern.endsWith("/sessions/current");
  }

  boolean reads() {
    return method.equals("GET") || method.equals("HEAD");
  }
}
