package app.serenade.commissions;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A move that a commission has made.
 *
 * @param reached what it has become
 * @param number counts its transitions from 1
 */
@NamedInterface("rooms")
public record Transition(Commission reached, int number) {
  /** What both parties are told of it; null where nobody but the fan knows of the commission. */
  public @Nullable CommissionChanged change() {
    var terms = reached.terms();
    var change = Change.of(reached);
    return change == null
        ? null
        : new CommissionChanged(terms.id(), number, terms.fan(), terms.creator(), change);
  }
}
