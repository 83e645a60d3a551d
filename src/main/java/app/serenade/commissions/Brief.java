package app.serenade.commissions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the fan fills in: for whom, how to address them, the occasion, anything else.
 *
 * @param addressedAs the name the creator will say, 1 to 60 characters
 * @param saidAs how the name is pronounced, or empty
 * @param neededBy shown to the creator; it moves no deadline
 * @param wishes anything else, 0 to 500 characters
 * @param mayPublish whether the creator may show the video publicly
 */
public record Brief(
    Relation forWhom,
    String addressedAs,
    String saidAs,
    Occasion occasion,
    @Nullable LocalDate neededBy,
    String wishes,
    boolean mayPublish) {
  static final int NAME_MAX = 60;
  static final int WISHES_MAX = 500;

  public Brief {
    if (addressedAs.isBlank() || addressedAs.length() > NAME_MAX || saidAs.length() > NAME_MAX)
      throw new IllegalArgumentException("a name of 1 to " + NAME_MAX + " characters");
    if (wishes.length() > WISHES_MAX) throw new IllegalArgumentException("wishes too long");
  }

  /** What was asked for, a line each. */
  public List<String> points() {
    return points(wishes);
  }

  public static List<String> points(String wishes) {
    return wishes.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  public static List<String> relations() {
    return Arrays.stream(Relation.values()).map(CommissionRow::word).toList();
  }

  public static List<String> occasions() {
    return Arrays.stream(Occasion.values()).map(CommissionRow::word).toList();
  }

  public enum Relation {
    MYSELF,
    FRIEND,
    PARTNER,
    FAMILY,
    CHILD,
    COLLEAGUE,
    OTHER
  }

  public enum Occasion {
    BIRTHDAY,
    WEDDING,
    CONGRATULATIONS,
    ENCOURAGEMENT,
    GET_WELL,
    HOLIDAY,
    ADVICE,
    JUST_BECAUSE,
    OTHER
  }
}
