package app.serenade.media.storage;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names of stored files: 128 random bits, spread over 256 folders. */
public final class Keys {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Keys() {}

  /** One that was never given before. */
  public static String fresh(String ending) {
    var bits = new byte[16];
    RANDOM.nextBytes(bits);
    var name = HexFormat.of().formatHex(bits);
    return name.substring(0, 2) + "/" + name + ending;
  }
}
