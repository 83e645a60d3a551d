package app.serenade.accounts;

import app.serenade.platform.Typed;
import app.serenade.platform.Viewer;
import com.google.errorprone.annotations.CheckReturnValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs in and out. A session is known by a token of 256 random bits; only its hash is stored. */
@Component
@CheckReturnValue
public class Sessions {
  static final Duration IDLE = Duration.ofDays(14);
  static final Duration LONGEST = Duration.ofDays(90);
  private static final int TOKEN_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  public enum Kind {
    BROWSER,
    PROGRAM
  }

  /**
   * @param session its name, which is no secret
   */
  record Found(Viewer.Account account, UUID session) {}

  public sealed interface Outcome {
    record Done(String token, Viewer.Account account) implements Outcome {}

    record WrongPair() implements Outcome {}

    record Busy() implements Outcome {}

    /** Too many wrong passwords; how long until the next is looked at. */
    record TooOften(Duration after) implements Outcome {}
  }

  private final AccountStore accounts;
  private final SessionStore sessions;
  private final Passwords passwords;
  private final SignInLimit limit;

  Sessions(AccountStore accounts, SessionStore sessions, Passwords passwords, SignInLimit limit) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.limit = limit;
  }

  /**
   * @param address the network address that asks
   */
  public Outcome open(String email, String password, String address, Kind kind) {
    var typed = Typed.line(email);
    var wait = limit.take(typed, address);
    if (wait.isPositive()) return new Outcome.TooOften(wait);
    var known = accounts.findByEmail(typed);
    var fits = passwords.fits(password, known == null ? null : known.passwordHash());
    if (fits != null && (!fits || known == null)) return new Outcome.WrongPair();
    limit.giveBack(typed, address);
    if (fits == null || known == null) return new Outcome.Busy();
    return new Outcome.Done(open(known.account().id(), kind), known.account());
  }

  /** Opens a session for an account that has just proved itself; answers the token. */
  public String open(UUID account, Kind kind) {
    var bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    sessions.add(hash(token), account, kind, LONGEST);
    return token;
  }

  @Nullable Found find(String token) {
    return sessions.find(hash(token), IDLE);
  }

  void close(String token) {
    sessions.remove(hash(token));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
