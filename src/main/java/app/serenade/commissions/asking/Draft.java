package app.serenade.commissions.asking;

import app.serenade.commissions.BriefForm;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a fan has typed into a brief so far, on whatever device. Fields are kept apart, so that two
 * devices which typed into different ones lose nothing.
 *
 * @param fields those that were ever typed into, also where nothing is left in them
 */
record Draft(Map<Field, Words> fields) {
  /** The fields of the brief, by the names they have in its form and in the API. */
  enum Field {
    FOR_WHOM("forWhom"),
    ADDRESSED_AS("addressedAs"),
    SAID_AS("saidAs"),
    OCCASION("occasion"),
    NEEDED_BY("neededBy"),
    WISHES("wishes"),
    MAY_PUBLISH("mayPublish");

    private final String word;

    Field(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    static @Nullable Field of(String word) {
      for (var field : values()) if (field.word.equals(word)) return field;
      return null;
    }
  }

  /**
   * @param ageMs how long ago it was typed: the clocks of devices differ, spans of time do not
   */
  record Words(String typed, long ageMs) {
    static final int MAX = 2000;

    Words {
      if (typed.length() > MAX) typed = typed.substring(0, MAX);
    }
  }

  Draft {
    fields = Map.copyOf(fields);
  }

  static Draft none() {
    return new Draft(Map.of());
  }

  /** All of this form, typed so long ago. */
  static Draft of(BriefForm form, Duration ago) {
    var fields = new EnumMap<Field, Words>(Field.class);
    for (var field : Field.values())
      fields.put(field, new Words(typed(form, field), ago.toMillis()));
    return new Draft(fields);
  }

  /** What of it differs from another, and counts where nothing was typed there. */
  Draft besides(Draft other) {
    var different = new EnumMap<Field, Words>(Field.class);
    for (var each : fields.entrySet())
      if (!each.getValue().typed().equals(other.typed(each.getKey())))
        different.put(each.getKey(), each.getValue());
    return new Draft(different);
  }

  /** The form, filled in as far as it was. */
  BriefForm form() {
    return new BriefForm(
        typed(Field.FOR_WHOM),
        typed(Field.ADDRESSED_AS),
        typed(Field.SAID_AS),
        typed(Field.OCCASION),
        typed(Field.NEEDED_BY),
        typed(Field.WISHES),
        typed(Field.MAY_PUBLISH).equals("true"));
  }

  /** Whether it is this brief, and nothing that was changed since. */
  boolean says(BriefForm brief) {
    return of(brief, Duration.ZERO).besides(of(form(), Duration.ZERO)).fields().isEmpty();
  }

  /** How old each field is, for the page's script: {@code "forWhom:1200 wishes:0"}. */
  String ages() {
    return fields.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> each.getKey().word() + ":" + each.getValue().ageMs())
        .collect(Collectors.joining(" "));
  }

  private String typed(Field field) {
    var words = fields.get(field);
    return words == null ? "" : words.typed();
  }

  private static String typed(BriefForm form, Field field) {
    return switch (field) {
      case FOR_WHOM -> form.forWhom();
      case ADDRESSED_AS -> form.addressedAs();
      case SAID_AS -> form.saidAs();
      case OCCASION -> form.occasion();
      case NEEDED_BY -> form.neededBy();
      case WISHES -> form.wishes();
      case MAY_PUBLISH -> form.publishable() ? "true" : "";
    };
  }
}
