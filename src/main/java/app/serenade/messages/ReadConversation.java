package app.serenade.messages;

import app.serenade.platform.live.Live;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks a conversation read, on all open pages of its reader. */
@Component
class ReadConversation {
  private final MessageStore store;
  private final Live live;
  private final ApplicationEventPublisher events;

  ReadConversation(MessageStore store, Live live, ApplicationEventPublisher events) {
    this.store = store;
    this.live = live;
    this.events = events;
  }

  /** How many messages were unread before. */
  @Transactional
  int by(UUID reader, UUID partner) {
    var unread = store.read(reader, partner);
    if (unread < 0) return 0;
    live.hint("account/" + reader, "inbox");
    events.publishEvent(new ConversationRead(reader, partner));
    return unread;
  }
}
