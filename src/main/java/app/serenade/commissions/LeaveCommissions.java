package app.serenade.commissions;

import static app.serenade.platform.Text.t;

import app.serenade.accounts.Leaving;
import app.serenade.accounts.Leftovers;
import app.serenade.commissions.Commission.Accepted;
import app.serenade.commissions.Commission.Ended;
import app.serenade.commissions.Commission.Requested;
import app.serenade.commissions.CommissionStore.Locked;
import app.serenade.commissions.DueStore.Lapsed;
import app.serenade.media.Media;
import app.serenade.videos.PublishCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;

/**
 * Before an account goes, whatever is open with it is cancelled and refunded (C3), by the rule
 * behind the buttons. What was delivered stays with its fan, and as long as one of the two is
 * there.
 */
@Component
class LeaveCommissions implements Leaving, Leftovers {
  private final LeaveStore store;
  private final Transitions transitions;
  private final PublishCopy copies;
  private final Media media;

  LeaveCommissions(LeaveStore store, Transitions transitions, PublishCopy copies, Media media) {
    this.store = store;
    this.transitions = transitions;
    this.copies = copies;
    this.media = media;
  }

  @Override
  public List<Told> tells(UUID account) {
    var counts = store.counts(account);
    var told = new ArrayList<Told>();
    tell(told, Fate.GOES, counts.owed(), n -> t("commissions.leaving.owed", n));
    tell(told, Fate.GOES, counts.asked(), n -> t("commissions.leaving.asked", n));
    tell(told, Fate.STAYS, counts.made(), n -> t("commissions.leaving.made", n));
    tell(told, Fate.STAYS, counts.given(), n -> t("commissions.leaving.given", n));
    return told;
  }

  private static void tell(List<Told> told, Fate fate, int count, IntFunction<String> words) {
    if (count > 0) told.add(new Told(fate, words.apply(count)));
  }

  @Override
  public List<Leftover> of(UUID account) {
    var returning = store.returning(account);
    return returning.isZero() ? List.of() : List.of(new Leftover(Place.RETURNING, returning));
  }

  @Override
  public void letGo(Departure departure) {
    var account = departure.account();
    var open = store.lockOpen(account);
    if (!open.isEmpty())
      transitions.keep(open.stream().map(one -> new Lapsed(one, ended(one, account))).toList());
    store.forgetWords(account);
    for (var film : store.withdrawCopies(account)) {
      var unused = copies.withdraw(film);
    }
    store.nobodys(account).forEach(media::erase);
  }

  /** A deadline that has passed counts first. */
  private static Ended ended(Locked locked, UUID account) {
    var now = locked.now();
    return switch (locked.commission().asOf(now)) {
      case Requested requested when Party.isFan(account, requested) ->
          requested.cancelByFan("", now);
      case Accepted accepted when Party.isFan(account, accepted) -> accepted.cancelByFan("", now);
      case Requested requested -> requested.refuse("", now);
      case Accepted accepted -> accepted.cancelByCreator("", now);
      case Ended ended -> ended;
      case Commission.AwaitingPayment awaiting ->
          throw new IllegalStateException("not open: " + awaiting.id());
    };
  }
}
