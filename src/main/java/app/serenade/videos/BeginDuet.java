package app.serenade.videos;

import app.serenade.media.Asset;
import app.serenade.media.Beside;
import app.serenade.media.Media;
import app.serenade.media.Purpose;
import app.serenade.media.Taken;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one film of a video and of what somebody recorded beside it; publishing follows. */
@Component
@CheckReturnValue
public class BeginDuet {
  public sealed interface Outcome {
    /** The two become one film; asked twice, it is the same. */
    record Begun() implements Outcome {}

    /** What was recorded is still being looked at. */
    record NotReady() implements Outcome {}

    /** Its creator does not want that. */
    record NotAllowed() implements Outcome {}

    /** What was recorded cannot be used; {@code reasonKey} finds the words. */
    record Refused(String reasonKey) implements Outcome {}

    /** No such video, or no such film of one's own. */
    record NotThere() implements Outcome {}
  }

  private final DuetStore duets;
  private final Media media;
  private final Clock clock;

  BeginDuet(DuetStore duets, Media media, Clock clock) {
    this.duets = duets;
    this.media = media;
    this.clock = clock;
  }

  /**
   * @param originalFirst whether the original stands on the left
   * @param from where the original was when the recording began
   */
  @Transactional
  public Outcome by(UUID maker, UUID video, UUID asset, boolean originalFirst, Duration from) {
    var original = duets.holdOriginal(video);
    if (original == null) return new Outcome.NotThere();
    if (!original.duets()) return new Outcome.NotAllowed();
    var beside = new Beside(original.asset(), originalFirst, from);
    return switch (media.setBeside(asset, maker, Purpose.VIDEO, beside)) {
      case Asset _ -> begun(asset, original);
      case Taken.NotReady() -> again(asset, new Outcome.NotReady());
      case Taken.Refused(var reasonKey) -> new Outcome.Refused(reasonKey);
      case Taken.AlreadyTaken() -> again(asset, new Outcome.NotThere());
      case Taken.NotThere() -> new Outcome.NotThere();
    };
  }

  private Outcome begun(UUID asset, DuetStore.Original original) {
    duets.add(asset, original, clock.instant());
    return new Outcome.Begun();
  }

  private Outcome again(UUID asset, Outcome otherwise) {
    return duets.isDuet(asset) ? new Outcome.Begun() : otherwise;
  }
}
