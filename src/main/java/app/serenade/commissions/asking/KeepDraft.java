package app.serenade.commissions.asking;

import app.serenade.commissions.BriefForm;
import app.serenade.commissions.Commission;
import app.serenade.commissions.CommissionSettings;
import app.serenade.commissions.Consequence;
import app.serenade.commissions.Terms;
import app.serenade.commissions.Transition;
import app.serenade.platform.live.Live;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A fan's unfinished brief is kept on the server too, so that another device can go on with it. Of
 * each field the words typed last count, whenever they arrive.
 */
@Component
@CheckReturnValue
class KeepDraft implements Consequence {
  static final int DRAFTS_MAX = 50;

  private final DraftStore drafts;
  private final CommissionSettings settings;
  private final Live live;

  KeepDraft(DraftStore drafts, CommissionSettings settings, Live live) {
    this.drafts = drafts;
    this.settings = settings;
    this.live = live;
  }

  Draft of(UUID fan, UUID creator) {
    return drafts.find(fan, creator);
  }

  /** Answers the draft as it is now; the one that was left alone longest makes room. */
  @Transactional
  public Draft by(UUID fan, UUID creator, Draft typed) {
    if (!typed.fields().isEmpty() && drafts.save(fan, creator, typed) > 0) {
      drafts.keepNewest(fan, DRAFTS_MAX);
      live.hint("account/" + fan, "draft");
    }
    return drafts.find(fan, creator);
  }

  /** The whole form as it was sent; what did not change keeps the time it was typed. */
  @Transactional
  public Draft by(UUID fan, UUID creator, BriefForm sent) {
    return by(fan, creator, Draft.of(sent, Duration.ZERO).besides(drafts.find(fan, creator)));
  }

  /** Empties it on every device: the fan starts again. */
  @Transactional
  public void away(UUID fan, UUID creator) {
    if (drafts.empty(fan, creator) > 0) live.hint("account/" + fan, "draft");
  }

  /** A brief that was paid for is no draft any more; one that was never paid is one again. */
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(Transition made) {
    switch (made.reached()) {
      case Commission.Requested(var terms, _) -> settle(terms);
      case Commission.Abandoned(var terms, _) -> restore(terms);
      case Commission _ -> {}
    }
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void followLate(List<Transition> made) {
    made.forEach(this::follow);
  }

  /** What the fan wrote since Confirm is another brief, and stays. */
  private void settle(Terms terms) {
    var draft = drafts.find(terms.fan(), terms.creator());
    if (draft.says(BriefForm.of(terms.brief()))) away(terms.fan(), terms.creator());
  }

  private void restore(Terms terms) {
    var typed = Draft.of(BriefForm.of(terms.brief()), settings.toPay());
    var unused = by(terms.fan(), terms.creator(), typed);
  }
}
