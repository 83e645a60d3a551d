package app.serenade.commissions.requests;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A kind of requests, as the creator lists them (P25). */
enum RequestKind {
  /** What ends first stands first. */
  TO_ANSWER("requested", true),
  TO_RECORD("accepted", true),
  /** What has ended stays newest first. */
  FINISHED("delivered", false),
  CANCELLED("cancelled", false);

  private final String state;
  private final boolean soonestFirst;

  RequestKind(String state, boolean soonestFirst) {
    this.state = state;
    this.soonestFirst = soonestFirst;
  }

  /** The state in which its commissions are, as their rows name it. */
  String state() {
    return state;
  }

  boolean soonestFirst() {
    return soonestFirst;
  }

  /** Its word in addresses and in the API: to-answer. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of that word, or null. */
  static @Nullable RequestKind find(String word) {
    for (var kind : values()) if (kind.word().equals(word)) return kind;
    return null;
  }
}
