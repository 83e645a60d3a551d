package app.serenade.commissions;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Typed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a fan types into the brief page, and what may be wrong with it.
 *
 * @param zone the time zone in which the day is judged; where none is known, a day counts as long
 *     as it lasts anywhere
 */
public record BriefForm(
    @Nullable String forWhom,
    @Nullable String addressedAs,
    @Nullable String saidAs,
    @Nullable String occasion,
    @Nullable String neededBy,
    @Nullable String wishes,
    @Nullable Boolean mayPublish,
    @Nullable String zone) {
  private static final int NEEDED_IN_YEARS = 10;

  /** Where the day lasts longest. */
  private static final ZoneId LAST_ZONE = ZoneOffset.ofHours(-12);

  public BriefForm(
      @Nullable String forWhom,
      @Nullable String addressedAs,
      @Nullable String saidAs,
      @Nullable String occasion,
      @Nullable String neededBy,
      @Nullable String wishes,
      @Nullable Boolean mayPublish) {
    this(forWhom, addressedAs, saidAs, occasion, neededBy, wishes, mayPublish, null);
  }

  static BriefForm empty() {
    return new BriefForm(null, null, null, null, null, null, null);
  }

  public static BriefForm of(Brief brief) {
    return new BriefForm(
        CommissionRow.word(brief.forWhom()),
        brief.addressedAs(),
        brief.saidAs(),
        CommissionRow.word(brief.occasion()),
        brief.neededBy() == null ? "" : brief.neededBy().toString(),
        brief.wishes(),
        brief.mayPublish());
  }

  public String forWhom() {
    return line(forWhom);
  }

  public String addressedAs() {
    return line(addressedAs);
  }

  public String saidAs() {
    return line(saidAs);
  }

  public String occasion() {
    return line(occasion);
  }

  public String neededBy() {
    return line(neededBy);
  }

  public String wishes() {
    return wishes == null ? "" : Typed.text(wishes);
  }

  public boolean publishable() {
    return Boolean.TRUE.equals(mayPublish);
  }

  /** As it was said; empty where it was not. */
  @Override
  public String zone() {
    return zone == null ? "" : zone;
  }

  /** Messages by field; empty where all is well. */
  public Map<String, String> errors(Instant now) {
    var errors = new LinkedHashMap<String, String>();
    if (missing(Brief.Relation.values(), forWhom()))
      errors.put("forWhom", t("commissions.error.for-whom"));
    if (addressedAs().isEmpty()) errors.put("addressedAs", t("commissions.error.name"));
    if (addressedAs().length() > Brief.NAME_MAX)
      errors.put("addressedAs", t("commissions.error.long", Brief.NAME_MAX));
    if (saidAs().length() > Brief.NAME_MAX)
      errors.put("saidAs", t("commissions.error.long", Brief.NAME_MAX));
    if (missing(Brief.Occasion.values(), occasion()))
      errors.put("occasion", t("commissions.error.occasion"));
    if (!neededBy().isEmpty() && !isFrom(LocalDate.ofInstant(now, judgedIn())))
      errors.put("neededBy", t("commissions.error.date"));
    if (wishes().length() > Brief.WISHES_MAX)
      errors.put("wishes", t("commissions.error.long", Brief.WISHES_MAX));
    return errors;
  }

  /** The brief; ask only where there are no errors. */
  Brief brief() {
    return new Brief(
        CommissionRow.constant(Brief.Relation.class, forWhom()),
        addressedAs(),
        saidAs(),
        CommissionRow.constant(Brief.Occasion.class, occasion()),
        neededBy().isEmpty() ? null : LocalDate.parse(neededBy()),
        wishes(),
        publishable());
  }

  private boolean isFrom(LocalDate today) {
    try {
      var day = LocalDate.parse(neededBy());
      return !day.isBefore(today) && day.isBefore(today.plusYears(NEEDED_IN_YEARS));
    } catch (DateTimeParseException malformed) {
      return false;
    }
  }

  private ZoneId judgedIn() {
    try {
      return zone().isEmpty() ? LAST_ZONE : ZoneId.of(zone());
    } catch (DateTimeException unknown) {
      return LAST_ZONE;
    }
  }

  private static boolean missing(Enum<?>[] choices, String word) {
    return Arrays.stream(choices).noneMatch(c -> c.name().toLowerCase(Locale.ROOT).equals(word));
  }

  private static String line(@Nullable String typed) {
    return typed == null ? "" : Typed.line(typed);
  }
}
