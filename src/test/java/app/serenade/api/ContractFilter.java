package app.serenade.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Holds every exchange with the API, whoever makes it in a test, against the description. */
public final class ContractFilter extends OncePerRequestFilter {
  private static final int LONGEST_REQUEST_BYTES = 1 << 22;

  private final ApiDescription description = new ApiDescription();
  private final Queue<String> breaches = new ConcurrentLinkedQueue<>();

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/v1/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var asked = new ContentCachingRequestWrapper(request, LONGEST_REQUEST_BYTES);
    var answered = new ContentCachingResponseWrapper(response);
    try {
      chain.doFilter(asked, answered);
      note(asked, answered);
    } finally {
      answered.copyBodyToResponse();
    }
  }

  private void note(ContentCachingRequestWrapper asked, ContentCachingResponseWrapper answered) {
    var pattern = asked.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (pattern == null || !pattern.toString().startsWith("/api/v1/")) return;
    var exchange =
        new Exchange(
            asked.getMethod(),
            pattern.toString(),
            asked.getContentAsString(),
            answered.getStatus(),
            type(answered),
            new String(answered.getContentAsByteArray(), StandardCharsets.UTF_8));
    for (var breach : description.breaches(exchange)) breaches.add(breach + " in " + exchange);
  }

  private static String type(ContentCachingResponseWrapper answered) {
    var type = answered.getContentType();
    if (type == null) return "";
    var parsed = MediaType.parseMediaType(type);
    return parsed.getType() + "/" + parsed.getSubtype();
  }

  /** The breaches since the last time; each is told once. */
  public List<String> take() {
    var taken = new ArrayList<String>();
    for (var breach = breaches.poll(); breach != null; breach = breaches.poll()) taken.add(breach);
    return taken;
  }
}
