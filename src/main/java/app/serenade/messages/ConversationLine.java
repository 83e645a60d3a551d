package app.serenade.messages;

import java.time.Instant;
import java.util.UUID;

/**
 * A conversation as a row of the inbox.
 *
 * @param own whether the reader said the last thing
 * @param line the last thing said
 * @param unread how many unread messages of the other side
 * @param fresh whether something new stands there, counted here or as a notification
 */
public record ConversationLine(
    UUID conversation,
    String handle,
    String name,
    boolean own,
    String line,
    Instant at,
    int unread,
    boolean fresh) {}
