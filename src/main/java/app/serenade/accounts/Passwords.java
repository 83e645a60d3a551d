package app.serenade.accounts;

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

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final String nobodys = String.valueOf(argon2.encode("nobody has this password"));

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
      return argon2.matches(password, hash == null ? nobodys : hash) && hash != null;
    } finally {
      turns.release();
    }
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
