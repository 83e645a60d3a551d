package app.serenade.accounts;

import java.util.UUID;

/** Somebody deleted their account: from now on nobody is behind it. */
public record AccountDeleted(UUID account, UUID receipt) {}
