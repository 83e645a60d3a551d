package app.serenade.notifications;

import static app.serenade.platform.Text.t;

import app.serenade.commissions.Change;

/** What happened to a commission, in words for the party that reads it. */
final class NewsWords {
  private NewsWords() {}

  static String line(Change change, boolean fanReads, String partner, String addressedAs) {
    var key = change.word().replace('_', '-');
    var reader = fanReads ? "fan" : "creator";
    return t("notifications." + key + "." + reader, partner, addressedAs);
  }
}
