package app.serenade.commissions;

/** Somebody's own words for why they end a commission, cut to what is kept. */
final class Why {
  static final int MAX = 300;

  private Why() {}

  static String words(String typed) {
    var words = typed.strip();
    return words.length() <= MAX ? words : words.substring(0, MAX);
  }
}
