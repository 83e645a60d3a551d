package app.serenade.profiles;

import app.serenade.platform.live.Live;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Blocks an account, or lifts the block. The blocked one is not told: they learn it from the answer
 * when they write, and a page on which they ask for a video closes as if requests had been paused.
 * Neither follows the other any more, and what the blocked one liked and said below the blocker's
 * videos goes for good; what the blocker liked and said stays theirs. What runs between the two
 * goes on.
 */
@Component
@CheckReturnValue
public class BlockAccount {
  public sealed interface Outcome {
    record Done(Profile other) implements Outcome {}

    record NobodyThere() implements Outcome {}

    record Oneself() implements Outcome {}
  }

  private final ProfileReads profiles;
  private final BlockStore blocks;
  private final FollowAccount follows;
  private final ApplicationEventPublisher events;
  private final Live live;
  private final Clock clock;

  BlockAccount(
      ProfileReads profiles,
      BlockStore blocks,
      FollowAccount follows,
      ApplicationEventPublisher events,
      Live live,
      Clock clock) {
    this.profiles = profiles;
    this.blocks = blocks;
    this.follows = follows;
    this.events = events;
    this.live = live;
    this.clock = clock;
  }

  @Transactional
  public Outcome by(UUID blocker, String handle) {
    var other = profiles.find(handle);
    if (other == null) return new Outcome.NobodyThere();
    if (other.account().equals(blocker)) return new Outcome.Oneself();
    follows.endBetween(blocker, other.account());
    blocks.add(blocker, other.account(), clock.instant());
    events.publishEvent(new AccountBlocked(blocker, other.account()));
    return done(blocker, other);
  }

  @Transactional
  public Outcome lift(UUID blocker, String handle) {
    var other = profiles.find(handle);
    if (other == null) return new Outcome.NobodyThere();
    blocks.remove(blocker, other.account());
    return done(blocker, other);
  }

  private Outcome done(UUID blocker, Profile other) {
    live.hint("account/" + blocker, "block");
    live.hint("account/" + other.account(), "offer");
    return new Outcome.Done(other);
  }
}
