package app.serenade.profiles;

import static app.serenade.platform.Text.t;

import app.serenade.accounts.RenameAccount;
import app.serenade.platform.Typed;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the name and the bio that others see. */
@Component
@CheckReturnValue
public class EditProfile {
  public sealed interface Outcome {
    record Done() implements Outcome {}

    /** Nothing was changed; what is wrong, by field. */
    record Invalid(Map<String, String> errors) implements Outcome {}
  }

  private final RenameAccount rename;
  private final ProfileStore profiles;
  private final Clock clock;

  EditProfile(RenameAccount rename, ProfileStore profiles, Clock clock) {
    this.rename = rename;
    this.profiles = profiles;
    this.clock = clock;
  }

  /** A name or bio of null stays as it is. */
  @Transactional
  public Outcome by(UUID account, @Nullable String name, @Nullable String bio) {
    var written = bio == null ? null : Typed.text(bio);
    var errors = errors(name, written);
    if (!errors.isEmpty()) return new Outcome.Invalid(errors);
    if (name != null) rename.to(account, name);
    if (written != null) profiles.write(account, written, clock.instant());
    return new Outcome.Done();
  }

  private static Map<String, String> errors(@Nullable String name, @Nullable String bio) {
    var errors = new LinkedHashMap<String, String>();
    var wrongName = name == null ? null : RenameAccount.wrongWith(name);
    if (wrongName != null) errors.put("name", wrongName);
    if (bio != null && bio.length() > Profile.BIO_MAX)
      errors.put("bio", t("profiles.error.bio-long", Profile.BIO_MAX));
    return errors;
  }
}
