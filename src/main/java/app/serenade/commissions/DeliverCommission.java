package app.serenade.commissions;

import static app.serenade.platform.Text.t;

import app.serenade.commissions.Commission.Accepted;
import app.serenade.commissions.Commission.Delivered;
import app.serenade.commissions.Commission.TooShort;
import app.serenade.commissions.CommissionStore.Locked;
import app.serenade.media.Asset;
import app.serenade.media.Media;
import app.serenade.media.Purpose;
import app.serenade.media.Taken;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The creator sends the video: the server has every byte of it and can play it, before the
 * deadline. Sending the same one again changes nothing.
 */
@Component
@CheckReturnValue
public class DeliverCommission {
  public sealed interface Outcome {
    record Sent(Commission commission) implements Outcome {}

    /** This video cannot be sent; why, in words. The commission waits on. */
    record Unfit(String why) implements Outcome {}

    record NotFound() implements Outcome {}

    record NotNow(Commission commission) implements Outcome {}
  }

  private final CommissionStore commissions;
  private final Transitions transitions;
  private final ChapterStore chapters;
  private final Media media;

  DeliverCommission(
      CommissionStore commissions, Transitions transitions, ChapterStore chapters, Media media) {
    this.commissions = commissions;
    this.transitions = transitions;
    this.chapters = chapters;
    this.media = media;
  }

  @Transactional
  public Outcome by(UUID creator, UUID id, UUID asset) {
    return by(creator, id, asset, List.of());
  }

  /**
   * @param marks when points of the brief were ticked off
   */
  @Transactional
  public Outcome by(UUID creator, UUID id, UUID asset, List<Chapter> marks) {
    var locked = commissions.lock(id);
    if (locked == null || !Party.isCreator(creator, locked.commission()))
      return new Outcome.NotFound();
    return switch (locked.commission().asOf(locked.now())) {
      case Accepted accepted when !Chapter.fit(marks, accepted.terms().brief()) ->
          new Outcome.Unfit(t("commissions.error.marks"));
      case Accepted accepted -> send(locked, accepted, asset, marks);
      case Delivered delivered when delivered.asset().equals(asset) -> new Outcome.Sent(delivered);
      case Commission other -> new Outcome.NotNow(transitions.notNow(locked).commission());
    };
  }

  private Outcome send(Locked locked, Accepted accepted, UUID asset, List<Chapter> marks) {
    return switch (media.look(asset, accepted.terms().creator(), Purpose.CUSTOM)) {
      case Asset video -> send(locked, accepted, video, marks);
      case Taken refused -> new Outcome.Unfit(why(refused));
    };
  }

  private Outcome send(Locked locked, Accepted accepted, Asset video, List<Chapter> marks) {
    return switch (accepted.deliver(video.id(), video.length(), locked.now())) {
      case TooShort(var promised) ->
          new Outcome.Unfit(t("commissions.error.too-short", promised.toSeconds()));
      case Delivered delivered -> {
        media.take(video);
        chapters.add(delivered.id(), marks, video.length());
        yield new Outcome.Sent(transitions.keep(locked, delivered).commission());
      }
    };
  }

  private static String why(Taken refused) {
    return switch (refused) {
      case Asset ready -> throw new IllegalArgumentException("not refused: " + ready.id());
      case Taken.NotThere n -> t("commissions.error.no-video");
      case Taken.NotReady n -> t("commissions.error.not-ready");
      case Taken.Refused(var reason) -> t(reason);
      case Taken.AlreadyTaken a -> t("commissions.error.sent-before");
    };
  }
}
