package app.serenade.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The browser's soft way from page to page: the one style that stands in the page itself.
 *
 * <p>In the style sheet Chromium reads it too late whenever the sheet is not in its memory: it
 * shows the page first, breaks the way off and complains of that in the console.
 */
public final class Crossing {
  public static final String STYLE = "@view-transition{navigation:auto}";

  private Crossing() {}

  /** What the content security policy calls it: this text and no other. */
  public static String source() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
