package app.serenade.profiles;

import static app.serenade.platform.Text.t;

import app.serenade.platform.RateLimit;
import app.serenade.platform.live.Live;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows somebody, or no more. Asked twice, it is the same. */
@Component
@CheckReturnValue
public class FollowAccount {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  public sealed interface Outcome {
    record Done(Profile other) implements Outcome {}

    record NobodyThere() implements Outcome {}

    /** Oneself, somebody behind a block, or one too many; in words. */
    record Refused(Profile other, String words) implements Outcome {}

    /** Nothing was changed, because so many were followed lately. */
    record TooMany(Profile other, Duration after) implements Outcome {}
  }

  private final ProfileReads profiles;
  private final FollowStore follows;
  private final BlockStore blocks;
  private final RateLimit limit;
  private final ProfileSettings settings;
  private final Live live;
  private final Clock clock;

  FollowAccount(
      ProfileReads profiles,
      FollowStore follows,
      BlockStore blocks,
      RateLimit limit,
      ProfileSettings settings,
      Live live,
      Clock clock) {
    this.profiles = profiles;
    this.follows = follows;
    this.blocks = blocks;
    this.limit = limit;
    this.settings = settings;
    this.live = live;
    this.clock = clock;
  }

  @Transactional
  public Outcome by(UUID follower, String handle) {
    var other = profiles.find(handle);
    if (other == null) return new Outcome.NobodyThere();
    if (other.account().equals(follower))
      return new Outcome.Refused(other, t("profiles.follow.oneself"));
    blocks.hold(follower, other.account());
    var words = refusal(follower, other);
    return words.isEmpty() ? follow(follower, other) : new Outcome.Refused(other, words);
  }

  private String refusal(UUID follower, Profile other) {
    if (blocks.isThere(follower, other.account()))
      return t("profiles.follow.blocked.own", other.name());
    if (blocks.isThere(other.account(), follower))
      return t("profiles.follow.blocked", other.name());
    var most = settings.followsMost();
    return follows.count(follower, most) < most ? "" : t("profiles.follow.most", most);
  }

  private Outcome follow(UUID follower, Profile other) {
    var subject = "follow/" + follower;
    var eachMinute = new RateLimit.Limit(settings.followsEachMinute(), MINUTE);
    var wait = limit.take(subject, eachMinute);
    if (wait.isPositive()) return new Outcome.TooMany(other, wait);
    if (follows.add(follower, other.account(), clock.instant())) tell(follower, other.account());
    else limit.giveBack(subject, eachMinute);
    return new Outcome.Done(other);
  }

  @Transactional
  public Outcome undo(UUID follower, String handle) {
    var other = profiles.find(handle);
    if (other == null) return new Outcome.NobodyThere();
    if (follows.remove(follower, other.account())) tell(follower, other.account());
    return new Outcome.Done(other);
  }

  /** Between two of whom one blocked the other nobody follows; in the transaction of the block. */
  void endBetween(UUID one, UUID other) {
    blocks.hold(one, other);
    if (follows.remove(one, other)) tell(one, other);
    if (follows.remove(other, one)) tell(other, one);
  }

  /** Both profiles say other figures; the follower's pages know whom they follow. */
  private void tell(UUID follower, UUID followed) {
    live.hint(List.of("profile/" + follower, "profile/" + followed), "figures");
    live.hint("account/" + follower, "follow:" + followed);
  }
}
