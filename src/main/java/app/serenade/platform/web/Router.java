package app.serenade.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds who handles a request. For a path with a variable in it Spring asks each route of the
 * program whether it matches, by method, headers and pattern: a sixth of the time that an order
 * takes outside the database. Here a route is asked only if the path starts as its pattern does,
 * which answers the same.
 */
class Router extends RequestMappingHandlerMapping {
  private final Map<RequestMappingInfo, String> starts = new ConcurrentHashMap<>();

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo route, HttpServletRequest request) {
    var path = ServletRequestPathUtils.getParsedRequestPath(request).value();
    return isPlain(path) && !path.startsWith(starts.computeIfAbsent(route, Router::start))
        ? null
        : super.getMatchingMapping(route, request);
  }

  /** Without what a pattern reads as something else. */
  private static boolean isPlain(String path) {
    return path.indexOf('%') < 0 && path.indexOf(';') < 0;
  }

  /** What each path that it matches begins with; empty where its patterns differ in that. */
  private static String start(RequestMappingInfo route) {
    var patterns = route.getPathPatternsCondition();
    if (patterns == null || patterns.getPatterns().size() != 1) return "";
    return start(patterns.getFirstPattern());
  }

  private static String start(PathPattern pattern) {
    var text = pattern.getPatternString();
    var end = 0;
    while (end < text.length() && "{*?\\".indexOf(text.charAt(end)) < 0) end++;
    return text.substring(0, end);
  }
}
