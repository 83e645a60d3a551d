package app.serenade.income;

import app.serenade.platform.money.Unit;
import app.serenade.wallet.Earnings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What somebody earned, and how much of it is available. */
@Component
class Income {
  private final IncomeReads reads;
  private final Earnings earnings;

  Income(IncomeReads reads, Earnings earnings) {
    this.reads = reads;
    this.earnings = earnings;
  }

  /** By unit, coins first and always. */
  List<Totals> of(UUID account) {
    var earned = reads.earned(account);
    var standings = earnings.of(account);
    var totals = new ArrayList<Totals>(List.of(join(Unit.COINS, earned, standings)));
    earned.stream()
        .map(Totals::unit)
        .filter(unit -> !unit.isCoins())
        .sorted(Comparator.comparing(Unit::code))
        .forEach(unit -> totals.add(join(unit, earned, standings)));
    return totals;
  }

  /**
   * In one unit, and nothing of it moves until the caller's transaction ends. The ledger's row is
   * locked before the deliveries are looked at: both change together, so none is missed.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Totals lock(UUID account, Unit unit) {
    var standing = earnings.lock(account, unit);
    return join(unit, reads.earned(account), List.of(standing));
  }

  private static Totals join(Unit unit, List<Totals> earned, List<Earnings.Standing> standings) {
    var known =
        earned.stream()
            .filter(totals -> totals.unit().equals(unit))
            .findFirst()
            .orElse(Totals.none(unit));
    return standings.stream()
        .filter(standing -> standing.unit().equals(unit))
        .findFirst()
        .map(
            standing ->
                new Totals(
                    known.month(),
                    known.ever(),
                    known.held(),
                    known.waiting(),
                    standing.income(),
                    standing.owed()))
        .orElse(known);
  }
}
