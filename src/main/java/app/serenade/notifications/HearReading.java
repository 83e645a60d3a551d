package app.serenade.notifications;

import app.serenade.messages.ConversationRead;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who has read a conversation has seen there what its notifications tell. */
@Component
class HearReading {
  private final ReadNotification read;

  HearReading(ReadNotification read) {
    this.read = read;
  }

  @ApplicationModuleListener
  void on(ConversationRead event) {
    read.ofPartner(event.reader(), event.partner());
  }
}
