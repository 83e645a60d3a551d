package app.serenade.demo;

import app.serenade.commissions.AcceptCommission;
import app.serenade.commissions.CancelCommission;
import app.serenade.commissions.DeliverCommission;
import app.serenade.commissions.Moved;
import app.serenade.commissions.PayCommission;
import app.serenade.commissions.PlaceCommission;
import app.serenade.commissions.RefuseCommission;
import app.serenade.platform.TimeShift;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Lets one commission happen as it is told: in the past, whole or not at all. */
@Component
@ConditionalOnBooleanProperty("serenade.demo")
class TellStory {
  private final PlaceCommission place;
  private final PayCommission pay;
  private final AcceptCommission accept;
  private final RefuseCommission refuse;
  private final CancelCommission cancel;
  private final DeliverCommission deliver;
  private final TimeShift time;
  private final MadeStore made;

  TellStory(
      PlaceCommission place,
      PayCommission pay,
      AcceptCommission accept,
      RefuseCommission refuse,
      CancelCommission cancel,
      DeliverCommission deliver,
      TimeShift time,
      MadeStore made) {
    this.place = place;
    this.pay = pay;
    this.accept = accept;
    this.refuse = refuse;
    this.cancel = cancel;
    this.deliver = deliver;
    this.time = time;
    this.made = made;
  }

  void tell(Story story) {
    var _ = made.once("commission/" + story.name(), () -> happen(story));
  }

  private UUID happen(Story story) {
    var fan = made.known("account/" + story.fan());
    var creator = made.known("account/" + story.creator());
    var ago = Duration.ofHours(story.hoursAgo());
    time.ago(ago);
    if (!(place.by(fan, creator, story.brief()) instanceof PlaceCommission.Outcome.Done placed))
      throw new IllegalStateException("not placed: " + story.name());
    var id = placed.id();
    for (var move : story.moves()) {
      ago = ago.minusHours(move.hoursLater());
      time.ago(ago);
      if (!happens(move, story, new Parties(fan, creator), id))
        throw new IllegalStateException("%s: no %s".formatted(story.name(), move.what()));
    }
    time.backToNow();
    return id;
  }

  private record Parties(UUID fan, UUID creator) {}

  private boolean happens(Story.Move move, Story story, Parties who, UUID id) {
    return switch (move.what()) {
      case PAY -> pay.by(who.fan, id) instanceof PayCommission.Outcome.Paid;
      case ACCEPT -> accept.by(who.creator, id) instanceof Moved.Done;
      case REFUSE -> refuse.by(who.creator, id, move.words()) instanceof Moved.Done;
      case CANCEL_BY_FAN -> cancel.by(who.fan, id, move.words()) instanceof Moved.Done;
      case CANCEL_BY_CREATOR -> cancel.by(who.creator, id, move.words()) instanceof Moved.Done;
      case LAPSE -> accept.by(who.creator, id) instanceof Moved.NotNow;
      case DELIVER ->
          deliver.by(who.creator, id, made.known("custom/" + story.name()))
              instanceof DeliverCommission.Outcome.Sent;
    };
  }
}
