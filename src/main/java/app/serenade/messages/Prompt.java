package app.serenade.messages;

import static app.serenade.platform.Text.t;

import app.serenade.commissions.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/**
 * What the app says to one of the two about a change of their commission, in the words of whoever
 * reads it now.
 *
 * @param paid whether it had a price, which comes back when it ends without a video
 * @param addressedAs how the video addresses whom it is for
 */
record Prompt(
    Change change,
    boolean fanReads,
    String partner,
    String addressedAs,
    String occasion,
    boolean paid) {
  static Prompt of(ResultSet row) throws SQLException {
    return new Prompt(
        Change.valueOf(row.getString("change")),
        row.getBoolean("fan_looks"),
        row.getString("name"),
        row.getString("addressed_as"),
        row.getString("occasion"),
        row.getLong("amount") > 0);
  }

  String words() {
    var key = change.name().toLowerCase(Locale.ROOT).replace('_', '-');
    var reader = fanReads ? "fan" : "creator";
    var forWhat = t("commissions.occasion." + occasion);
    var words = t("messages.prompt." + key + "." + reader, partner, addressedAs, forWhat);
    return moneyCameBack() ? words + " " + t("messages.prompt.returned." + reader, partner) : words;
  }

  private boolean moneyCameBack() {
    return paid
        && switch (change) {
          case REQUESTED, ACCEPTED, DELIVERED, REVIEWED -> false;
          case REFUSED,
              CANCELLED_BY_CREATOR,
              CANCELLED_BY_FAN,
              CANCELLED_BY_OPERATOR,
              NOT_ACCEPTED_IN_TIME,
              NOT_SENT_IN_TIME ->
              true;
        };
  }
}
