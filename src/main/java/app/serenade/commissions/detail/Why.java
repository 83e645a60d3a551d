package app.serenade.commissions.detail;

import app.serenade.platform.Typed;

/** Somebody's own words for what they do with a commission, cut to what is kept. */
public final class Why {
  public static final int MAX = 300;

  private Why() {}

  public static String words(String typed) {
    var words = Typed.text(typed);
    return words.length() <= MAX ? words : words.substring(0, end(words));
  }

  /** Never between the two halves of one character. */
  private static int end(String words) {
    return Character.isHighSurrogate(words.charAt(MAX - 1)) ? MAX - 1 : MAX;
  }
}
