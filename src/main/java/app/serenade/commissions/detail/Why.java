package app.serenade.commissions.detail;

import app.serenade.platform.Typed;

/** Somebody's own words for why they end a commission, cut to what is kept. */
final class Why {
  static final int MAX = 300;

  private Why() {}

  static String words(String typed) {
    var words = Typed.text(typed);
    return words.length() <= MAX ? words : words.substring(0, end(words));
  }

  /** Never between the two halves of one character. */
  private static int end(String words) {
    return Character.isHighSurrogate(words.charAt(MAX - 1)) ? MAX - 1 : MAX;
  }
}
