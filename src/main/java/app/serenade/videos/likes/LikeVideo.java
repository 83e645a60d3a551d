package app.serenade.videos.likes;

import static app.serenade.platform.Text.t;

import app.serenade.platform.RateLimit;
import app.serenade.platform.live.Live;
import app.serenade.profiles.Blocks;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Likes a video, or no more. Asked twice, it is the same. */
@Component
@CheckReturnValue
public class LikeVideo {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  public sealed interface Outcome {
    record Done() implements Outcome {}

    record NotThere() implements Outcome {}

    /** One of the two, who likes and whose video it is, blocked the other. */
    record Blocked(String why) implements Outcome {}

    /** Nothing was changed, because so many were liked lately. */
    record TooMany(Duration after) implements Outcome {}
  }

  private final LikeStore likes;
  private final Blocks blocks;
  private final RateLimit limit;
  private final LikeSettings settings;
  private final Live live;
  private final Clock clock;

  LikeVideo(
      LikeStore likes,
      Blocks blocks,
      RateLimit limit,
      LikeSettings settings,
      Live live,
      Clock clock) {
    this.likes = likes;
    this.blocks = blocks;
    this.limit = limit;
    this.settings = settings;
    this.live = live;
    this.clock = clock;
  }

  @Transactional
  public Outcome by(UUID account, UUID video) {
    var creator = likes.holdVideo(video);
    if (creator == null) return new Outcome.NotThere();
    blocks.hold(account, creator);
    var closed = closed(account, creator);
    return closed.isEmpty() ? like(account, video) : new Outcome.Blocked(closed);
  }

  private String closed(UUID account, UUID creator) {
    if (blocks.isBlocked(account, creator)) return t("videos.like.blocked.own");
    return blocks.isBlocked(creator, account) ? t("videos.like.blocked") : "";
  }

  private Outcome like(UUID account, UUID video) {
    var subject = "like/" + account;
    var eachMinute = new RateLimit.Limit(settings.eachMinute(), MINUTE);
    var wait = limit.take(subject, eachMinute);
    if (wait.isPositive()) return new Outcome.TooMany(wait);
    var changed = likes.add(account, video, clock.instant());
    if (changed != LikeStore.Changed.CHANGED) limit.giveBack(subject, eachMinute);
    return outcome(changed, account, video);
  }

  /** Open to whoever is blocked, too. */
  @Transactional
  public Outcome undo(UUID account, UUID video) {
    return outcome(likes.remove(account, video), account, video);
  }

  private Outcome outcome(LikeStore.Changed changed, UUID account, UUID video) {
    return switch (changed) {
      case NO_VIDEO -> new Outcome.NotThere();
      case SO_ALREADY -> new Outcome.Done();
      case CHANGED -> {
        live.hint("video/" + video, "react");
        live.hint("account/" + account, "react:" + video);
        yield new Outcome.Done();
      }
    };
  }
}
