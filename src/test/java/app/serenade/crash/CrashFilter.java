package app.serenade.crash;

import app.serenade.platform.Invariants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Takes the orders of a test: at which step a request dies, and when the program does. What a
 * provider tells is lost where it is not to be heard.
 */
class CrashFilter extends OncePerRequestFilter {
  static final String DIE_AT = "Die-At";
  static final String STEPS = "Steps";
  private static final int PATIENCE_MS = 15_000;

  private final ObjectProvider<Invariants> invariants;
  private volatile boolean hears;

  CrashFilter(ObjectProvider<Invariants> invariants) {
    this.invariants = invariants;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    switch (request.getRequestURI()) {
      case "/crash/arm" ->
          CrashPoints.arm(request.getParameter("statement"), number(request, "at"));
      case "/crash/hearing" -> hears = Boolean.parseBoolean(request.getParameter("on"));
      case "/crash/steps" -> response.setIntHeader(STEPS, CrashPoints.backgroundSteps());
      case "/crash/waiting" -> response.setIntHeader(STEPS, CrashPoints.waiting());
      case "/crash/books" -> response.getWriter().print(breaches());
      case "/crash/die" -> die(number(request, "waiting"));
      case "/payments/webhooks/sandbox" -> {
        if (hears) chain.doFilter(request, response);
      }
      default -> {
        if (request.getHeader(DIE_AT) == null) chain.doFilter(request, response);
        else counted(request, response, chain);
      }
    }
  }

  /** Of what must be true all but the files: those of the stages are none. */
  private String breaches() {
    return invariants.getObject().ask().stream()
        .filter(asked -> !asked.name().contains("file"))
        .flatMap(asked -> asked.breaches().stream().map(breach -> asked.name() + ": " + breach))
        .collect(Collectors.joining("\n"));
  }

  private static int number(HttpServletRequest request, String name) {
    return Integer.parseInt(request.getParameter(name));
  }

  private static void counted(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var answer = new ContentCachingResponseWrapper(response);
    CrashPoints.begin(request.getIntHeader(DIE_AT));
    chain.doFilter(request, answer);
    response.setIntHeader(STEPS, CrashPoints.end());
    answer.copyBodyToResponse();
  }

  /** As if the power failed, once so many wait at their step. */
  private static void die(int waiting) {
    for (var n = 0; n < PATIENCE_MS && CrashPoints.waiting() < waiting; n++) pause();
    Runtime.getRuntime().halt(CrashPoints.waiting());
  }

  private static void pause() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
