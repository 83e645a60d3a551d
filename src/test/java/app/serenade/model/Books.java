package app.serenade.model;

import java.util.List;

/** How everything stands at the end of a sequence, a line for each person and commission. */
record Books(List<String> people, List<String> commissions, List<String> payouts, long fees) {
  static String person(int number, long wallet, long[] incomes, long[] debts) {
    return "%d has %d, earned %d and $%d, owes %d and $%d"
        .formatted(number, wallet, incomes[0], incomes[1], debts[0], debts[1]);
  }

  static String commission(
      int number, String state, String reason, int transition, String money, int stars) {
    return "#%d %s %s after %d, money %s, %d stars"
        .formatted(number, state, reason, transition, money, stars);
  }
}
