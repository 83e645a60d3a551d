package app.serenade.accounts;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Typed;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody types to open an account, and what may be wrong with it. */
public record SignUpForm(
    @Nullable String email,
    @Nullable String handle,
    @Nullable String name,
    @Nullable String password) {
  static final int PASSWORD_MIN = 10;
  static final int PASSWORD_MAX = 200;
  static final int NAME_MAX = 50;
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s\\p{Cc}]{1,64}@[^@\\s\\p{Cc}]{1,120}\\.[^@\\s.\\p{Cc}]{2,60}");
  private static final Pattern HANDLE = Pattern.compile("[a-z0-9_]{3,24}");

  static SignUpForm empty() {
    return new SignUpForm("", "", "", "");
  }

  public String email() {
    return email == null ? "" : email.strip();
  }

  public String handle() {
    var typed = handle == null ? "" : handle.strip().toLowerCase(Locale.ROOT);
    return typed.startsWith("@") ? typed.substring(1) : typed;
  }

  public String name() {
    return name == null ? "" : Typed.line(name);
  }

  public String password() {
    return password == null ? "" : password;
  }

  /** Messages by field; empty where all is well. */
  Map<String, String> errors() {
    var errors = new LinkedHashMap<String, String>();
    if (!EMAIL.matcher(email()).matches()) errors.put("email", t("accounts.error.email"));
    if (!HANDLE.matcher(handle()).matches()) errors.put("handle", t("accounts.error.handle"));
    var wrongName = RenameAccount.wrongWith(name());
    if (wrongName != null) errors.put("name", wrongName);
    if (password().length() < PASSWORD_MIN || !Passwords.isText(password()))
      errors.put("password", t("accounts.error.password", PASSWORD_MIN));
    if (password().length() > PASSWORD_MAX)
      errors.put("password", t("accounts.error.password-long", PASSWORD_MAX));
    return errors;
  }

  /** Without the password, which never goes back into a page or a log. */
  @Override
  public String toString() {
    return "SignUpForm[" + handle() + "]";
  }
}
