package app.serenade.accounts;

import static java.util.Objects.requireNonNull;

import app.serenade.platform.Ids;
import app.serenade.platform.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * People for tests, each with the same password: it is hashed once, since hashing everybody's would
 * be most of a test's time.
 */
public record Joined(Viewer.Account account, String token) {
  public static final String PASSWORD = "a long enough password";

  private static @Nullable String hash;

  public static Joined now(ApplicationContext program, String handle, String name) {
    var account = new Viewer.Account(Ids.next(), handle, name);
    var added =
        program
            .getBean(AccountStore.class)
            .add(account, handle + "@example.org", hash(program.getBean(Passwords.class)));
    if (added != AccountStore.Added.ADDED) throw new IllegalStateException(handle + " " + added);
    var token = program.getBean(Sessions.class).open(account.id(), Sessions.Kind.PROGRAM);
    return new Joined(account, token);
  }

  /** It says by itself how it was made, so that every program under test can check it. */
  private static synchronized String hash(Passwords passwords) {
    var known = hash;
    if (known == null) {
      known = requireNonNull(passwords.hash(PASSWORD));
      hash = known;
    }
    return known;
  }
}
