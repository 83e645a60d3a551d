package app.serenade.platform.web;

import app.serenade.platform.Access;
import app.serenade.platform.Html;
import app.serenade.platform.Requests;
import app.serenade.platform.Text;
import app.serenade.platform.Viewer;
import app.serenade.platform.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds every handler to its {@link Access}; one without any is refused. */
final class AccessPolicy implements HandlerInterceptor {
  private final ProblemWriter problems;

  AccessPolicy(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method)) return true;
    return switch (declared(method)) {
      case ANYONE -> true;
      case SIGNED_IN -> admits(Viewer.Role.MEMBER, request, response);
      case MODERATOR -> admits(Viewer.Role.MODERATOR, request, response);
      case OPERATOR -> admits(Viewer.Role.OPERATOR, request, response);
      case null -> throw new IllegalStateException("no access declared for " + method);
    };
  }

  private boolean admits(Viewer.Role role, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var viewer = Viewers.current();
    if (viewer.isGuest()) return sendToSignIn(request, response);
    if (!viewer.isA(role)) throw new Html.Missing();
    return true;
  }

  static Access.@Nullable Who declared(HandlerMethod method) {
    var onMethod = method.getMethodAnnotation(Access.class);
    if (onMethod != null) return onMethod.value();
    var onType = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class);
    if (onType != null) return onType.value();
    var framework = method.getBeanType().getName().startsWith("org.springframework.");
    return framework ? Access.Who.ANYONE : null;
  }

  private boolean sendToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!Requests.wantsPage(request)) {
      problems.write(response, 401, Text.t("platform.problem.signed-out"));
    } else {
      response.setStatus(303);
      response.setHeader("Location", "/sign-in?next=" + encoded(wayBack(request)));
    }
    return false;
  }

  /** Where to return after signing in: the page itself, or where a form was sent from. */
  private static String wayBack(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) return Requests.refererPath(request);
    var query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
