package app.serenade.videos;

import app.serenade.media.Asset;
import app.serenade.media.Beside;
import app.serenade.media.Media;
import app.serenade.media.Purpose;
import app.serenade.media.Taken;
import app.serenade.profiles.Blocks;
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

    /** Its creator does not want that, of anybody or of this one. */
    record NotAllowed() implements Outcome {}

    /** What was recorded cannot be used; {@code reasonKey} finds the words. */
    record Refused(String reasonKey) implements Outcome {}

    /** No such video, or no such film of one's own. */
    record NotThere() implements Outcome {}
  }

  /**
   * How the two become one.
   *
   * @param originalFirst whether the original stands on the left, above, or small in the corner
   * @param from where the original was when the recording began
   * @param volume how loud the original is, in hundredths
   */
  public record Placing(boolean originalFirst, Duration from, Beside.Layout layout, int volume) {
    /** Side by side from the beginning, the original on the left, both as loud as they are. */
    public static Placing plain() {
      return new Placing(true, Duration.ZERO, Beside.Layout.BESIDE, Beside.LOUDEST);
    }
  }

  private final DuetStore duets;
  private final Blocks blocks;
  private final Media media;
  private final Clock clock;

  BeginDuet(DuetStore duets, Blocks blocks, Media media, Clock clock) {
    this.duets = duets;
    this.blocks = blocks;
    this.media = media;
    this.clock = clock;
  }

  @Transactional
  public Outcome by(UUID maker, UUID video, UUID asset, Placing placing) {
    var original = duets.holdOriginal(video);
    if (original == null) return new Outcome.NotThere();
    if (!original.duets() || blocks.isBlocked(original.creator(), maker))
      return new Outcome.NotAllowed();
    var beside =
        new Beside(
            original.asset(),
            placing.originalFirst(),
            placing.from(),
            placing.layout(),
            placing.volume());
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
