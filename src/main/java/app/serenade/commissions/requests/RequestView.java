package app.serenade.commissions.requests;

import app.serenade.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request in the creator's list.
 *
 * @param reason why it was cancelled, or null
 * @param since when it came into its state
 * @param dueAt the deadline of what is unfinished, or null
 */
public record RequestView(
    UUID id,
    String state,
    @Nullable String reason,
    String forWhom,
    String addressedAs,
    String occasion,
    Money price,
    Instant since,
    @Nullable Instant dueAt) {}
