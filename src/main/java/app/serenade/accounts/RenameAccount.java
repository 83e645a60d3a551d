package app.serenade.accounts;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives an account another name; its handle stays. */
@Component
public class RenameAccount {
  private final AccountStore accounts;

  RenameAccount(AccountStore accounts) {
    this.accounts = accounts;
  }

  /** What is wrong with a name, in words, or null where nothing is. */
  public static @Nullable String wrongWith(String name) {
    var length = Typed.line(name).length();
    if (length == 0) return t("accounts.error.name");
    return length > SignUpForm.NAME_MAX ? t("accounts.error.name-long", SignUpForm.NAME_MAX) : null;
  }

  /** The name must be one that nothing is wrong with. */
  public void to(UUID account, String name) {
    accounts.rename(account, Typed.line(name));
  }
}
