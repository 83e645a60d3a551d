package app.serenade.media.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What every request about uploads has in common: its version, its method, no caching. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class TusFilter extends OncePerRequestFilter {
  private static final Set<String> METHODS = Set.of("PATCH", "DELETE", "HEAD");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/uploads");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(Tus.RESUMABLE, Tus.VERSION);
    response.setHeader("Cache-Control", "no-store");
    var told =
        request.getMethod().equals("OPTIONS")
            || Tus.VERSION.equals(request.getHeader(Tus.RESUMABLE));
    if (told) {
      chain.doFilter(withMethod(request), response);
    } else {
      response.setHeader("Tus-Version", Tus.VERSION);
      response.setStatus(HttpServletResponse.SC_PRECONDITION_FAILED);
    }
  }

  /** Programs that know no PATCH send POST and name the method in a header. */
  private static HttpServletRequest withMethod(HttpServletRequest request) {
    var named = request.getHeader("X-HTTP-Method-Override");
    if (!request.getMethod().equals("POST") || named == null) return request;
    var method = named.toUpperCase(Locale.ROOT);
    if (!METHODS.contains(method)) return request;
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getMethod() {
        return method;
      }
    };
  }
}
