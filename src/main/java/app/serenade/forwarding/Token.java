package app.serenade.forwarding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret part of a link: 256 random bits, of which only the hash is stored. */
record Token(String text) {
  private static final int BYTES = 32;
  private static final int TEXT_MAX = 100;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Token random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] hash() {
    var known = text.length() <= TEXT_MAX ? text : "";
    try {
      return MessageDigest.getInstance("SHA-256").digest(known.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
