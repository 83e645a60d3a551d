package app.serenade.accounts;

import app.serenade.platform.RateLimit;
import app.serenade.platform.RateLimit.Limit;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords: each try counts before the password is looked at, and one that
 * was right is taken back. Whoever is signed in already notices nothing of it.
 */
@Component
class SignInLimit {
  private static final int EMAIL_MAX = 254;

  private final RateLimit limit;
  private final SignInSettings settings;

  SignInLimit(RateLimit limit, SignInSettings settings) {
    this.limit = limit;
    this.settings = settings;
  }

  /** Counts a try; how long to wait where there were too many, else zero. */
  Duration take(String email, String address) {
    var byAddress = limit.take(address(address), eachAddress());
    if (byAddress.isPositive()) return byAddress;
    return isOne(email) ? limit.take(account(email), eachAccount()) : Duration.ZERO;
  }

  void giveBack(String email, String address) {
    limit.giveBack(address(address), eachAddress());
    if (isOne(email)) limit.giveBack(account(email), eachAccount());
  }

  private Limit eachAccount() {
    return new Limit(settings.triesEachAccount(), settings.within());
  }

  private Limit eachAddress() {
    return new Limit(settings.triesEachAddress(), settings.within());
  }

  /** An empty field is everybody's, and guesses nobody's password. */
  private static boolean isOne(String email) {
    return email.indexOf('@') > 0;
  }

  private static String account(String email) {
    var known = email.substring(0, Math.min(email.length(), EMAIL_MAX));
    return "sign-in/account/" + known.toLowerCase(Locale.ROOT);
  }

  private static String address(String address) {
    return "sign-in/address/" + address;
  }
}
