package app.serenade.messages;

import static app.serenade.platform.Text.t;

import app.serenade.commissions.Change;
import app.serenade.platform.Sql;
import app.serenade.platform.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/**
 * What the app says to one of the two about a change of their commission, in the words of whoever
 * reads it now.
 *
 * @param price what comes back when it ends without a video
 * @param addressedAs how the video addresses whom it is for
 */
record Prompt(
    Change change,
    boolean fanReads,
    String partner,
    String addressedAs,
    String occasion,
    Money price) {
  static Prompt of(ResultSet row) throws SQLException {
    return new Prompt(
        Change.valueOf(row.getString("change")),
        row.getBoolean("fan_looks"),
        row.getString("name"),
        row.getString("addressed_as"),
        row.getString("occasion"),
        Sql.money(row, "amount", "unit"));
  }

  String words() {
    var key = change.name().toLowerCase(Locale.ROOT).replace('_', '-');
    var reader = fanReads ? "fan" : "creator";
    var forWhat = t("commissions.occasion." + occasion);
    var words = t("messages.prompt." + key + "." + reader, partner, addressedAs, forWhat);
    var back = price.unit().isCoins() ? "returned" : "goes-back";
    return moneyComesBack()
        ? words + " " + t("messages.prompt." + back + "." + reader, partner)
        : words;
  }

  /** Coins are back in that moment; a currency is once the provider confirms it. */
  private boolean moneyComesBack() {
    return !price.isZero()
        && switch (change) {
          case REQUESTED, ACCEPTED, DELIVERED, REVIEWED, REVERSED -> false;
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
