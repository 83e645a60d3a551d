package app.serenade.platform;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes the ids of things: UUID version 7 (RFC 9562), ordered by time, 74 bits random. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  public static UUID next() {
    var millis = System.currentTimeMillis();
    var high = (millis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0fffL);
    var low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
