package app.serenade.messages;

import java.util.UUID;

/** An account has seen all that stands in its conversation with another. */
public record ConversationRead(UUID reader, UUID partner) {}
