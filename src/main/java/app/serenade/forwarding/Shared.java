package app.serenade.forwarding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A custom video as somebody who is no party of the commission sees it: who made it and who let
 * them see it, and nothing of what was asked for or paid.
 *
 * @param endsAt when a link ends; null for a forward, which has no end of its own
 */
public record Shared(
    UUID asset,
    String creatorName,
    String creatorHandle,
    String giverName,
    String giverHandle,
    long lengthMs,
    @Nullable Instant endsAt) {}
