package app.serenade.accounts;

import app.serenade.accounts.Sessions.Found;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks: by the bearer token of a program, else by the cookie of a browser. */
class SessionFilter extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";

  private final Sessions sessions;
  private final SessionCookie cookie;

  SessionFilter(Sessions sessions, SessionCookie cookie) {
    this.sessions = sessions;
    this.cookie = cookie;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var token = token(request);
    var found = token == null ? null : sessions.find(token);
    if (found != null) signIn(found);
    chain.doFilter(request, response);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/assets/");
  }

  /** An error page is still the viewer's. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Nullable String token(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    return header != null && header.startsWith(BEARER)
        ? header.substring(BEARER.length())
        : cookie.read(request);
  }

  private static void signIn(Found found) {
    var context = SecurityContextHolder.createEmptyContext();
    var signedIn =
        UsernamePasswordAuthenticationToken.authenticated(found.account(), null, List.of());
    signedIn.setDetails(found.session());
    context.setAuthentication(signedIn);
    SecurityContextHolder.setContext(context);
  }
}
