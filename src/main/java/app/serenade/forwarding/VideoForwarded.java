package app.serenade.forwarding;

import java.util.UUID;

/** A fan let another account see a custom video. */
public record VideoForwarded(UUID forward, UUID giver, UUID receiver) {}
