package app.serenade.profiles;

import java.util.UUID;
import org.springframework.stereotype.Component;

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
}
