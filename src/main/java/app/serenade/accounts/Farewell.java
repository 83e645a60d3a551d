package app.serenade.accounts;

import app.serenade.accounts.Leaving.Fate;
import app.serenade.accounts.Leaving.Told;
import app.serenade.accounts.Leftovers.Leftover;
import app.serenade.accounts.Leftovers.Place;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** What deleting an account would mean now: what goes, what stays, and what money is lost. */
public record Farewell(List<Told> told, List<Leftover> left) {
  public List<String> goes() {
    return words(Fate.GOES);
  }

  public List<String> stays() {
    return words(Fate.STAYS);
  }

  private List<String> words(Fate fate) {
    return told.stream().filter(one -> one.fate() == fate).map(Told::words).toList();
  }

  /** Money on its way out can not be given up: nobody knows yet whether it arrives. */
  public boolean payoutUnderWay() {
    return left.stream().anyMatch(one -> one.place() == Place.PAYOUT);
  }

  public boolean hasIncome() {
    return left.stream().anyMatch(one -> one.place() == Place.INCOME);
  }

  /** What is lost, one amount for each unit. */
  public List<Money> toGiveUp() {
    return sums(
        left.stream().filter(one -> one.place() != Place.PAYOUT).map(Leftover::money).toList());
  }

  /** Whether whoever gives up this much knows of all that is lost. */
  boolean isCovered(Collection<Money> givenUp) {
    var sums = sums(givenUp);
    return toGiveUp().stream().allMatch(lost -> sums.stream().anyMatch(sum -> covers(sum, lost)));
  }

  private static boolean covers(Money sum, Money lost) {
    return sum.unit().equals(lost.unit()) && sum.shortOf(lost).isZero();
  }

  private static List<Money> sums(Collection<Money> amounts) {
    var sums = new TreeMap<String, Money>();
    for (var one : amounts) sums.merge(one.unit().code(), one, Money::plus);
    var coins = sums.remove(Unit.COINS.code());
    var sorted = new ArrayList<>(sums.values());
    if (coins != null) sorted.addFirst(coins);
    return List.copyOf(sorted);
  }
}
