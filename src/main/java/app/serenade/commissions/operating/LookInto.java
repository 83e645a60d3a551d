package app.serenade.commissions.operating;

import static app.serenade.platform.Text.t;

import app.serenade.commissions.Commission;
import app.serenade.commissions.CommissionStore;
import app.serenade.commissions.detail.Why;
import app.serenade.commissions.operating.Deed.Act;
import app.serenade.platform.Viewer;
import app.serenade.platform.live.Live;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A moderator or an operator looks into a commission of two others, for an hour, and both parties
 * see at once that they do and why (spec C8).
 */
@Component
@CheckReturnValue
public class LookInto {
  public sealed interface Outcome {
    /** From now on they see it; looking again within the hour adds nothing. */
    record Looked() implements Outcome {}

    record Invalid(Map<String, String> errors) implements Outcome {}

    record NotFound() implements Outcome {}
  }

  private final CommissionStore commissions;
  private final DeedStore deeds;
  private final Live live;

  LookInto(CommissionStore commissions, DeedStore deeds, Live live) {
    this.commissions = commissions;
    this.deeds = deeds;
    this.live = live;
  }

  @Transactional
  public Outcome by(Viewer.Account official, UUID id, String typed) {
    var why = Why.words(typed);
    if (why.isEmpty()) return invalid("why", t("commissions.operating.error.why"));
    var locked = commissions.lock(id);
    if (locked == null) return new Outcome.NotFound();
    var commission = locked.commission();
    if (isParty(official.id(), commission))
      return invalid("commission", t("commissions.operating.error.own"));
    if (!deeds.isLookedInto(id, official.id())) look(official, commission, why);
    return new Outcome.Looked();
  }

  private void look(Viewer.Account official, Commission commission, String why) {
    deeds.add(commission.id(), official, Act.LOOKED, why);
    var parties = Stream.of(commission.terms().fan(), commission.terms().creator());
    live.hint(
        parties.filter(commission::isKnownTo).map(account -> "account/" + account).toList(),
        "commission");
  }

  /** Of one that is not paid yet, too, which its creator does not know of. */
  private static boolean isParty(UUID account, Commission commission) {
    return Stream.of(commission.terms().fan(), commission.terms().creator())
        .anyMatch(account::equals);
  }

  private static Outcome invalid(String field, String words) {
    return new Outcome.Invalid(Map.of(field, words));
  }
}
