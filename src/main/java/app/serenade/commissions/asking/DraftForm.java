package app.serenade.commissions.asking;

import static app.serenade.platform.Text.t;

import app.serenade.commissions.asking.Draft.Field;
import app.serenade.platform.Typed;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A draft as devices speak of it: each field by its name in the form, with its age. */
public record DraftForm(@Nullable Map<String, Words> fields) {
  /** Further back than any draft is kept. */
  private static final long AGE_MAX_MS = 3_650L * 24 * 60 * 60 * 1000;

  /**
   * @param ageMs how many milliseconds ago it was typed
   */
  public record Words(@Nullable String typed, @Nullable Long ageMs) {
    private boolean fits() {
      return typed != null
          && typed.length() <= Draft.Words.MAX
          && ageMs != null
          && ageMs >= 0
          && ageMs <= AGE_MAX_MS;
    }

    private Draft.Words words() {
      return new Draft.Words(
          Typed.text(Objects.requireNonNull(typed)), Objects.requireNonNull(ageMs));
    }
  }

  static DraftForm of(Draft draft) {
    var fields = new LinkedHashMap<String, Words>();
    for (var field : Field.values()) {
      var words = draft.fields().get(field);
      if (words != null) fields.put(field.word(), new Words(words.typed(), words.ageMs()));
    }
    return new DraftForm(fields);
  }

  /** Messages by field; a name that is none of ours is not repeated. */
  Map<String, String> errors() {
    if (fields == null) return Map.of("fields", t("commissions.error.draft"));
    var errors = new LinkedHashMap<String, String>();
    for (var each : fields.entrySet()) {
      if (Field.of(each.getKey()) == null) errors.put("fields", t("commissions.error.draft"));
      else if (each.getValue() == null || !each.getValue().fits())
        errors.put(each.getKey(), t("commissions.error.draft-field", Draft.Words.MAX));
    }
    return errors;
  }

  /** The draft; ask only where there are no errors. */
  Draft draft() {
    var typed = new EnumMap<Field, Draft.Words>(Field.class);
    Objects.requireNonNull(fields)
        .forEach((name, words) -> typed.put(Objects.requireNonNull(Field.of(name)), words.words()));
    return new Draft(typed);
  }
}
