package app.serenade.messages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a conversation, oldest first.
 *
 * @param next the cursor of what came before, null at the beginning
 */
public record MessagesAnswer(List<Message> messages, @Nullable String next) {
  public record Message(UUID id, String kind, Instant at, boolean own, String text) {
    static Message of(Entry entry) {
      return switch (entry) {
        case Entry.Written(var id, _, var at, var own, var words, _) ->
            new Message(id, "text", at, own, words);
      };
    }
  }

  static MessagesAnswer of(Conversation talk) {
    var messages = talk.entries().stream().map(Message::of).toList();
    return new MessagesAnswer(messages, talk.earlier() ? String.valueOf(talk.from()) : null);
  }
}
