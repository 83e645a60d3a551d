package app.serenade.commissions;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * What goes along with every transition, in its transaction. Rooms of this module bring it; the
 * life cycle knows none of them.
 */
@NamedInterface("rooms")
public interface Consequence {
  void follow(Transition made);

  /** The same of many at once, for which nobody waits. */
  void followLate(List<Transition> made);
}
