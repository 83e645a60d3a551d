package app.serenade.forwarding;

import java.util.List;
import java.util.UUID;

/** Knows with whom an account spoke last; the module of conversations answers. */
public interface Acquaintances {
  /** The latest first. */
  List<UUID> recent(UUID account, int most);
}
