package app.serenade.messages;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Ids;
import app.serenade.platform.Viewer;
import app.serenade.platform.live.Live;
import app.serenade.profiles.Blocks;
import app.serenade.profiles.ProfileReads;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to another account. The same id sent twice is one message. */
@Component
public class SendMessage {
  public sealed interface Outcome {
    record Sent(UUID id) implements Outcome {}

    record NobodyThere() implements Outcome {}

    record Invalid(Map<String, String> errors) implements Outcome {}

    /** One of the two blocked the other; nothing was written. */
    record Blocked(String words) implements Outcome {}

    /** The id belongs to another message. */
    record IdTaken() implements Outcome {}
  }

  private final MessageStore store;
  private final ProfileReads profiles;
  private final Blocks blocks;
  private final Live live;
  private final Clock clock;

  SendMessage(MessageStore store, ProfileReads profiles, Blocks blocks, Live live, Clock clock) {
    this.store = store;
    this.profiles = profiles;
    this.blocks = blocks;
    this.live = live;
    this.clock = clock;
  }

  @Transactional
  public Outcome by(
      Viewer.Account sender, String handle, @Nullable UUID id, @Nullable String typed) {
    var partner = profiles.find(handle);
    if (partner == null || sender.is(partner.account())) return new Outcome.NobodyThere();
    if (blocks.isBlocked(sender.id(), partner.account()))
      return new Outcome.Blocked(t("messages.blocked.own", partner.name()));
    if (blocks.isBlocked(partner.account(), sender.id()))
      return new Outcome.Blocked(t("messages.blocked", partner.name()));
    var words = Words.clean(typed);
    if (words.isEmpty()) return invalid(t("messages.error.empty"));
    if (Words.tooLong(words)) return invalid(t("messages.error.long", Words.MAX));
    return write(new NewText(id == null ? Ids.next() : id, sender.id(), partner.account(), words));
  }

  private Outcome write(NewText text) {
    return switch (store.add(text, clock.instant())) {
      case ADDED -> {
        live.hint("account/" + text.partner(), "inbox");
        live.hint("account/" + text.sender(), "inbox");
        yield new Outcome.Sent(text.id());
      }
      case ALREADY_THERE -> new Outcome.Sent(text.id());
      case ID_TAKEN -> new Outcome.IdTaken();
    };
  }

  private static Outcome invalid(String message) {
    return new Outcome.Invalid(Map.of("text", message));
  }

  /** A text on its way into a conversation. */
  record NewText(UUID id, UUID sender, UUID partner, String words) {}
}
