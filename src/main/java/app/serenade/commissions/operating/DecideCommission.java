package app.serenade.commissions.operating;

import static app.serenade.platform.Text.t;

import app.serenade.commissions.CancelCommission;
import app.serenade.commissions.Commission;
import app.serenade.commissions.CommissionRow;
import app.serenade.commissions.Moved;
import app.serenade.commissions.ReverseCommission;
import app.serenade.commissions.detail.Why;
import app.serenade.commissions.operating.Deed.Act;
import app.serenade.commissions.telling.Untold;
import app.serenade.platform.Viewer;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an operator decides about a commission that they looked into: to end it before delivery, or
 * to give the money back after it (spec C6). The decision, its reason and the money go together.
 */
@Component
@CheckReturnValue
public class DecideCommission {
  public sealed interface Outcome {
    record Done() implements Outcome {}

    record Invalid(Map<String, String> errors) implements Outcome {}

    /** First they look into it; also where there is no such commission. */
    record NotLookedInto() implements Outcome {}

    /**
     * @param why it can not be done, in words
     * @param state it is in now
     */
    record NotNow(String why, String state) implements Outcome {}
  }

  private final CancelCommission cancel;
  private final ReverseCommission reverse;
  private final DeedStore deeds;
  private final Untold untold;

  DecideCommission(
      CancelCommission cancel, ReverseCommission reverse, DeedStore deeds, Untold untold) {
    this.cancel = cancel;
    this.reverse = reverse;
    this.deeds = deeds;
    this.untold = untold;
  }

  /** Before delivery: it ends, and the fan gets everything back. */
  @Transactional
  public Outcome cancel(Viewer.Account operator, UUID id, String typed) {
    var why = Why.words(typed);
    if (why.isEmpty()) return unsaid();
    if (!deeds.isLookedInto(id, operator.id())) return new Outcome.NotLookedInto();
    return switch (cancel.byOperator(id, why)) {
      case Moved.Done done -> written(operator, id, Act.CANCELLED, why);
      case Moved.NotNow(var commission) -> notNow("commissions.not-now", commission);
      case Moved.NotFound() -> new Outcome.NotLookedInto();
    };
  }

  /** After delivery, once: the fan gets the money back and keeps the video. */
  @Transactional
  public Outcome reverse(Viewer.Account operator, UUID id, String typed) {
    var why = Why.words(typed);
    if (why.isEmpty()) return unsaid();
    if (!deeds.isLookedInto(id, operator.id())) return new Outcome.NotLookedInto();
    return switch (reverse.of(id)) {
      case ReverseCommission.Outcome.Done(var change) -> {
        untold.add(change);
        yield written(operator, id, Act.REVERSED, why);
      }
      case ReverseCommission.Outcome.Before() ->
          new Outcome.NotNow(t("commissions.operating.before"), "delivered");
      case ReverseCommission.Outcome.Free() ->
          new Outcome.NotNow(t("commissions.operating.free"), "delivered");
      case ReverseCommission.Outcome.NotDelivered(var commission) ->
          notNow("commissions.operating.not-delivered", commission);
      case ReverseCommission.Outcome.NotFound() -> new Outcome.NotLookedInto();
    };
  }

  private Outcome written(Viewer.Account operator, UUID id, Act act, String why) {
    deeds.add(id, operator, act, why);
    return new Outcome.Done();
  }

  private static Outcome unsaid() {
    return new Outcome.Invalid(Map.of("why", t("commissions.operating.error.why")));
  }

  private static Outcome notNow(String key, Commission commission) {
    return new Outcome.NotNow(t(key), CommissionRow.state(commission));
  }
}
