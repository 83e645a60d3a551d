package app.serenade.accounts;

import app.serenade.platform.Instance;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The session's token in a browser. Its name and Secure follow from the public address. */
@Component
class SessionCookie {
  private final String name;
  private final boolean secure;

  SessionCookie(Instance instance) {
    this.secure = instance.secure();
    this.name = secure ? "__Host-session" : "session";
  }

  @Nullable String read(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) return null;
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst()
        .orElse(null);
  }

  void write(HttpServletResponse response, String token) {
    add(response, token, Sessions.LONGEST);
  }

  void clear(HttpServletResponse response) {
    add(response, "", Duration.ZERO);
  }

  private void add(HttpServletResponse response, String value, Duration age) {
    var cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
