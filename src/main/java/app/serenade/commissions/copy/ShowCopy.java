package app.serenade.commissions.copy;

import static app.serenade.platform.Text.t;

import app.serenade.commissions.Commission;
import app.serenade.commissions.Commission.Delivered;
import app.serenade.commissions.CommissionStore;
import app.serenade.commissions.CommissionStore.Locked;
import app.serenade.commissions.Party;
import app.serenade.platform.Typed;
import app.serenade.platform.live.Live;
import app.serenade.videos.PublishCopy;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A copy of a delivered video on the creator's profile: shown by the creator where the fan allowed
 * it in the brief, hidden by either. The fan hides it for good.
 */
@Component
@CheckReturnValue
public class ShowCopy {
  public sealed interface Outcome {
    record Done() implements Outcome {}

    record Invalid(Map<String, String> errors) implements Outcome {}

    /** The fan did not allow it, or took that back. */
    record NotAllowed(Commission commission) implements Outcome {}

    record NotFound() implements Outcome {}

    record NotNow(Commission commission) implements Outcome {}
  }

  private final CommissionStore commissions;
  private final CopyStore copies;
  private final PublishCopy publish;
  private final Live live;

  ShowCopy(CommissionStore commissions, CopyStore copies, PublishCopy publish, Live live) {
    this.commissions = commissions;
    this.copies = copies;
    this.publish = publish;
    this.live = live;
  }

  /** Shown already, it stays as it is. */
  @Transactional
  public Outcome by(UUID creator, UUID id, String typed) {
    var caption = Typed.text(typed);
    if (caption.length() > PublishCopy.CAPTION_MAX)
      return new Outcome.Invalid(
          Map.of("caption", t("commissions.error.long", PublishCopy.CAPTION_MAX)));
    var locked = commissions.lock(id);
    if (locked == null || !Party.isCreator(creator, locked.commission()))
      return new Outcome.NotFound();
    return switch (locked.commission().asOf(locked.now())) {
      case Delivered delivered when isAllowed(delivered) -> show(delivered, caption);
      case Delivered delivered -> new Outcome.NotAllowed(delivered);
      case Commission other -> new Outcome.NotNow(other);
    };
  }

  /** Hidden already, nothing changes but that the fan's word stands. */
  @Transactional
  public Outcome hide(UUID account, UUID id) {
    var locked = commissions.lock(id);
    if (locked == null || !locked.commission().isKnownTo(account)) return new Outcome.NotFound();
    if (!(locked.commission() instanceof Delivered delivered))
      return new Outcome.NotNow(asOfNow(locked));
    if (Party.isFan(account, delivered)) copies.withdraw(id);
    return publish.withdraw(delivered.asset()) || Party.isFan(account, delivered)
        ? told(delivered)
        : new Outcome.Done();
  }

  private boolean isAllowed(Delivered delivered) {
    return delivered.terms().brief().mayPublish() && !copies.isWithdrawn(delivered.id());
  }

  private Outcome show(Delivered delivered, String caption) {
    var unused = publish.of(delivered.terms().creator(), delivered.asset(), caption);
    return told(delivered);
  }

  private Outcome told(Delivered delivered) {
    var terms = delivered.terms();
    live.hint(List.of("account/" + terms.fan(), "account/" + terms.creator()), "commission");
    return new Outcome.Done();
  }

  private static Commission asOfNow(Locked locked) {
    return locked.commission().asOf(locked.now());
  }
}
