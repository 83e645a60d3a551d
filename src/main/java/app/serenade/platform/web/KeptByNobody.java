package app.serenade.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * No cache keeps an answer that says nothing else itself: most of them are somebody's own, and a
 * cache on the way may have been told to keep what says nothing.
 */
final class KeptByNobody implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    response.setHeader("Cache-Control", "no-store");
    return true;
  }
}
