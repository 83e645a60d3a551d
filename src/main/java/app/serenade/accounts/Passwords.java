package app.serenade.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (19 MiB, 2 passes, as OWASP's cheat sheet has it). No more at once
 * than there are cores, and few in the queue: otherwise signing in would be a way to stop the
 * house.
 */
@Component
class Passwords {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int QUEUE_MAX = 20;
  private static final long WAIT_SECONDS = 10;

  /** Written by hand: to compute one would cost every start of the program a tenth of a second. */
  private static final String NOBODYS =
      "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
          .formatted(MEMORY_KIB, PASSES, LANES, zeros(SALT_BYTES), zeros(HASH_BYTES));

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  /** The hash, or null where too many wait already. */
  @Nullable String hash(String password) {
    if (!takeTurn()) return null;
    try {
      return argon2.encode(password);
    } finally {
      turns.release();
    }
  }

  /**
   * Whether the password fits the hash, or null where too many wait already. An unknown account
   * (null hash) takes as long as a known one, so that nobody learns which exist.
   */
  @Nullable Boolean fits(String password, @Nullable String hash) {
    if (!takeTurn()) return null;
    try {
      var known = isText(password) ? hash : null;
      var typed = isText(password) ? password : "";
      return argon2.matches(typed, known == null ? NOBODYS : known) && known != null;
    } finally {
      turns.release();
    }
  }

  /** Whether it is made of whole characters; a half of one is in nobody's password. */
  static boolean isText(String password) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(password);
  }

  private static String zeros(int bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
  }

  private boolean takeTurn() {
    try {
      return turns.getQueueLength() < QUEUE_MAX && turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
