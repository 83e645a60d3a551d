package app.serenade.messages;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Ids;
import app.serenade.platform.RateLimit;
import app.serenade.platform.Viewer;
import app.serenade.platform.live.Live;
import app.serenade.profiles.Blocks;
import app.serenade.profiles.Profile;
import app.serenade.profiles.ProfileReads;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to another account. The same id sent twice is one message. */
@Component
public class SendMessage {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  public sealed interface Outcome {
    record Sent(UUID id) implements Outcome {}

    record NobodyThere() implements Outcome {}

    record Invalid(Map<String, String> errors) implements Outcome {}

    /** One of the two blocked the other; nothing was written. */
    record Blocked(String words) implements Outcome {}

    /** Nothing was written, because so much was written lately. */
    record TooMany(Duration after) implements Outcome {}

    /** The id belongs to another message. */
    record IdTaken() implements Outcome {}
  }

  private final MessageStore store;
  private final ProfileReads profiles;
  private final Blocks blocks;
  private final RateLimit limit;
  private final MessageSettings settings;
  private final Live live;
  private final Clock clock;

  SendMessage(
      MessageStore store,
      ProfileReads profiles,
      Blocks blocks,
      RateLimit limit,
      MessageSettings settings,
      Live live,
      Clock clock) {
    this.store = store;
    this.profiles = profiles;
    this.blocks = blocks;
    this.limit = limit;
    this.settings = settings;
    this.live = live;
    this.clock = clock;
  }

  @Transactional
  public Outcome by(
      Viewer.Account sender, String handle, @Nullable UUID id, @Nullable String typed) {
    var partner = profiles.find(handle);
    if (partner == null || sender.is(partner.account())) return new Outcome.NobodyThere();
    var block = block(sender.id(), partner);
    if (!block.isEmpty()) return new Outcome.Blocked(block);
    var words = Words.clean(typed);
    if (words.isEmpty()) return invalid(t("messages.error.empty"));
    if (Words.tooLong(words)) return invalid(t("messages.error.long", Words.MAX));
    return write(new NewText(id == null ? Ids.next() : id, sender.id(), partner.account(), words));
  }

  private String block(UUID sender, Profile partner) {
    if (blocks.isBlocked(sender, partner.account()))
      return t("messages.blocked.own", partner.name());
    return blocks.isBlocked(partner.account(), sender) ? t("messages.blocked", partner.name()) : "";
  }

  private Outcome write(NewText text) {
    var subject = "message/" + text.sender();
    var eachMinute = new RateLimit.Limit(settings.eachMinute(), MINUTE);
    var wait = limit.take(subject, eachMinute);
    if (wait.isPositive()) return new Outcome.TooMany(wait);
    return switch (store.add(text, clock.instant())) {
      case ADDED -> {
        live.hint("account/" + text.partner(), "inbox");
        live.hint("account/" + text.sender(), "inbox");
        yield new Outcome.Sent(text.id());
      }
      case ALREADY_THERE -> {
        limit.giveBack(subject, eachMinute);
        yield new Outcome.Sent(text.id());
      }
      case ID_TAKEN -> new Outcome.IdTaken();
    };
  }

  private static Outcome invalid(String message) {
    return new Outcome.Invalid(Map.of("text", message));
  }

  /** A text on its way into a conversation. */
  record NewText(UUID id, UUID sender, UUID partner, String words) {}
}
