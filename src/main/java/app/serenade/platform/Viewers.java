package app.serenade.platform;

import org.springframework.security.core.context.SecurityContextHolder;

/** The viewer of the request being answered. */
public final class Viewers {
  private Viewers() {}

  public static Viewer current() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
        ? viewer
        : Viewer.GUEST;
  }
}
