package app.serenade.accounts;

import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;

/** The session in which the request being answered is made. */
public final class CurrentSession {
  private CurrentSession() {}

  /** Its name, which is no secret; only for handlers of whoever is signed in. */
  public static UUID id() {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null && signedIn.getDetails() instanceof UUID session) return session;
    throw new IllegalStateException("nobody is signed in");
  }
}
