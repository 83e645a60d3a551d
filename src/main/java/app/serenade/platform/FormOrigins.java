package app.serenade.platform;

import java.util.List;

/**
 * Where forms of this site may end besides itself. Browsers hold every redirect of a form to it, so
 * a module whose forms lead to somebody else's page contributes one.
 */
public interface FormOrigins {
  /** Each as browsers write an origin: {@code https://pay.example.org}. */
  List<String> origins();
}
