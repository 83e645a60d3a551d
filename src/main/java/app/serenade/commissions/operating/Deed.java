package app.serenade.commissions.operating;

import app.serenade.commissions.CommissionRow;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;

/**
 * What somebody with a role did with a commission, as both its parties read it: without their name.
 *
 * @param role moderator or operator
 * @param why in their own words
 */
public record Deed(String role, Act act, String why, Instant at) {
  enum Act {
    LOOKED,
    CANCELLED,
    REVERSED;

    @JsonValue
    String word() {
      return CommissionRow.word(this);
    }
  }

  /** The last part of a message key. */
  public String words() {
    return role + "." + act.word();
  }
}
