package app.serenade.profiles;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks who is blocked: what others offer on their pages, or take from somebody, depends on it. */
@Component
public class Blocks {
  private final BlockStore store;

  Blocks(BlockStore store) {
    this.store = store;
  }

  /** Whether the first blocked the second. */
  public boolean isBlocked(UUID by, UUID who) {
    return store.isThere(by, who);
  }

  /** Until the end of the caller's transaction neither of the two blocks the other. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(UUID one, UUID other) {
    store.hold(one, other);
  }
}
