package app.serenade.media.rendering;

import app.serenade.platform.live.Live;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The owner of a film whose renditions were given up asks for them once more. */
@Component
@CheckReturnValue
public class TryAgain {
  /** What came of it; a film of somebody else is not there. */
  public enum Outcome {
    DONE,
    NOT_GIVEN_UP,
    NOT_THERE
  }

  private final MakingStore making;
  private final Live live;

  TryAgain(MakingStore making, Live live) {
    this.making = making;
    this.live = live;
  }

  @Transactional
  public Outcome by(UUID owner, UUID asset) {
    var found = making.find(asset);
    if (found == null || !found.owner().equals(owner)) return Outcome.NOT_THERE;
    if (!making.unpark(asset)) return Outcome.NOT_GIVEN_UP;
    live.hint("account/" + owner, "asset");
    return Outcome.DONE;
  }
}
