package app.serenade.messages;

import java.util.List;
import java.util.UUID;

/**
 * A stretch of what two accounts said, oldest first.
 *
 * @param gone whether the other deleted their account
 * @param blocked whether the reader blocked the other
 * @param earlier whether there is more before it
 */
public record Conversation(
    UUID partner,
    String handle,
    String name,
    boolean gone,
    boolean blocked,
    List<Entry> entries,
    boolean earlier) {
  /** The number of the first entry; what is read again starts there. */
  public long from() {
    return entries.isEmpty() ? 1 : entries.getFirst().number();
  }
}
