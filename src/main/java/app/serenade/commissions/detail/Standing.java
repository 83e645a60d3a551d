package app.serenade.commissions.detail;

import app.serenade.commissions.Commission;
import app.serenade.commissions.Commission.Pending;
import app.serenade.commissions.CommissionRow;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a commission stands once it was placed or moved: what the API answers without reading it
 * again. All of it is at its own address.
 *
 * @param state as {@link CommissionView} has it
 * @param dueAt when it ends by itself, while it waits
 */
public record Standing(UUID id, String state, @Nullable Instant dueAt) {
  public static Standing of(Commission commission) {
    var dueAt = commission instanceof Pending pending ? pending.dueAt() : null;
    return new Standing(commission.id(), CommissionRow.state(commission), dueAt);
  }
}
