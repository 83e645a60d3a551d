package app.serenade.platform;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes the ids of things: UUID version 7 (RFC 9562), 62 bits of it random. What one program makes
 * is ordered by time: the 12 bits after the milliseconds are their fraction (method 3 of section
 * 6.2), and one after another where even that is the same.
 */
public final class Ids {
  private static final int FRACTION_BITS = 12;
  private static final int NANOS_PER_MILLI = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  public static UUID next() {
    var now = Instant.now();
    var fraction = ((long) (now.getNano() % NANOS_PER_MILLI) << FRACTION_BITS) / NANOS_PER_MILLI;
    var time = now.toEpochMilli() << FRACTION_BITS | fraction;
    var tick = LAST.updateAndGet(last -> Math.max(last + 1, time));
    var high = (tick >>> FRACTION_BITS) << 16 | 0x7000L | (tick & 0x0fffL);
    var low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
