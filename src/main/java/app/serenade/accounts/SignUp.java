package app.serenade.accounts;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Ids;
import app.serenade.platform.Viewer;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens an account. */
@Component
@CheckReturnValue
public class SignUp {
  public sealed interface Outcome {
    record Done(Viewer.Account account) implements Outcome {}

    /** Nothing was made; what is wrong, by field. */
    record Invalid(Map<String, String> errors) implements Outcome {}

    /** Too many people sign in at this moment; nothing was made. */
    record Busy() implements Outcome {}
  }

  private final AccountStore accounts;
  private final Passwords passwords;

  SignUp(AccountStore accounts, Passwords passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  public Outcome with(SignUpForm form) {
    var errors = form.errors();
    if (!errors.isEmpty()) return new Outcome.Invalid(errors);
    var hash = passwords.hash(form.password());
    if (hash == null) return new Outcome.Busy();
    var account = new Viewer.Account(Ids.next(), form.handle(), form.name());
    return switch (accounts.add(account, form.email(), hash)) {
      case ADDED -> new Outcome.Done(account);
      case EMAIL_TAKEN -> new Outcome.Invalid(Map.of("email", t("accounts.error.email-taken")));
      case HANDLE_TAKEN -> new Outcome.Invalid(Map.of("handle", t("accounts.error.handle-taken")));
    };
  }
}
