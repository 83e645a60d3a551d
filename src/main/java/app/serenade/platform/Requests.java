package app.serenade.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Reads from a request what several places ask of it. */
public final class Requests {
  private static final int PATH_MAX = 500;

  private Requests() {}

  /** Whether a person in a browser waits for a page, and not a program for data or bytes. */
  public static boolean wantsPage(HttpServletRequest request) {
    var path = request.getRequestURI();
    return !path.startsWith("/api/")
        && !path.startsWith("/uploads")
        && !path.startsWith("/media/")
        && !path.equals("/live");
  }

  /** A path on this site to return to, or the fallback where the given one leads elsewhere. */
  public static String localPath(@Nullable String path, String fallback) {
    if (path == null || path.length() > PATH_MAX) return fallback;
    var local = path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/\\");
    return local && path.chars().allMatch(c -> c > ' ' && c != '\\' && c < 127) ? path : fallback;
  }

  public static String refererPath(HttpServletRequest request) {
    var referer = request.getHeader("Referer");
    try {
      return referer == null ? "/" : localPath(URI.create(referer).getRawPath(), "/");
    } catch (IllegalArgumentException malformed) {
      return "/";
    }
  }
}
