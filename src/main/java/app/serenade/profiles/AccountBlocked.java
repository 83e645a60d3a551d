package app.serenade.profiles;

import java.util.UUID;

/** Somebody no longer wants to hear from somebody. */
public record AccountBlocked(UUID blocker, UUID blocked) {}
