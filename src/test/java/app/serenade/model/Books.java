package app.serenade.model;

import java.util.List;

/** How everything stands at the end of a sequence, a line for each person and commission. */
record Books(List<String> people, List<String> commissions, long fees) {
  static String person(int number, long wallet, long income) {
    return "%d has %d, earned %d".formatted(number, wallet, income);
  }

  static String commission(
      int number, String state, String reason, int transition, String money, int stars) {
    return "#%d %s %s after %d, money %s, %d stars"
        .formatted(number, state, reason, transition, money, stars);
  }
}
