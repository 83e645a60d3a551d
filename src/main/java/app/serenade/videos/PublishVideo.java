package app.serenade.videos;

import static app.serenade.platform.Text.t;

import app.serenade.media.Asset;
import app.serenade.media.Media;
import app.serenade.media.Purpose;
import app.serenade.media.Taken;
import app.serenade.platform.Ids;
import app.serenade.profiles.Blocks;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a film that its creator uploaded, at once or as soon as it can play. */
@Component
@CheckReturnValue
public class PublishVideo {
  public sealed interface Outcome {
    /** Everybody sees it now; asked twice, it is the same video. */
    record Published(UUID video) implements Outcome {}

    /** The film is still on its way; publishing follows by itself. */
    record GettingReady() implements Outcome {}

    record Invalid(Map<String, String> errors) implements Outcome {}

    /** The film cannot be shown; {@code reasonKey} finds the words. */
    record Refused(String reasonKey) implements Outcome {}

    /** No such film, or somebody else's, or one that is part of something else. */
    record NotThere() implements Outcome {}
  }

  private final VideoStore videos;
  private final DuetStore duets;
  private final Blocks blocks;
  private final Media media;
  private final Clock clock;

  PublishVideo(VideoStore videos, DuetStore duets, Blocks blocks, Media media, Clock clock) {
    this.videos = videos;
    this.duets = duets;
    this.blocks = blocks;
    this.media = media;
    this.clock = clock;
  }

  /** With duets allowed. */
  @Transactional
  public Outcome by(UUID creator, UUID asset, String caption) {
    return by(creator, asset, Words.typed(caption, true));
  }

  @Transactional
  public Outcome by(UUID creator, UUID asset, Words words) {
    if (words.tooLong())
      return new Outcome.Invalid(
          Map.of("caption", t("videos.error.caption-long", Video.CAPTION_MAX)));
    var fault = duetFault(creator, asset);
    if (fault != null) return refuse(asset, fault);
    return switch (media.take(asset, creator, Purpose.VIDEO)) {
      case Asset playable -> publish(creator, playable.id(), words);
      case Taken.NotReady() -> later(creator, asset, words);
      case Taken.Refused(var reasonKey) -> refuse(asset, reasonKey);
      case Taken.AlreadyTaken() -> again(creator, asset);
      case Taken.NotThere() -> new Outcome.NotThere();
    };
  }

  /** Why a duet may not be shown, or null: until it is published its original decides. */
  private @Nullable String duetFault(UUID maker, UUID asset) {
    if (!duets.isDuet(asset) || videos.findByAsset(asset) != null) return null;
    var original = duets.holdOriginalOf(asset);
    if (original == null) return "videos.duet.error.gone";
    var open = original.duets() && !blocks.isBlocked(original.creator(), maker);
    return open ? null : "videos.duet.error.not-allowed";
  }

  private Outcome publish(UUID creator, UUID asset, Words words) {
    var video = Ids.next();
    videos.add(video, creator, asset, words, clock.instant());
    return new Outcome.Published(video);
  }

  private Outcome later(UUID creator, UUID asset, Words words) {
    videos.await(asset, creator, words, clock.instant());
    return new Outcome.GettingReady();
  }

  private Outcome refuse(UUID asset, String reasonKey) {
    videos.stopWaiting(asset);
    return new Outcome.Refused(reasonKey);
  }

  private Outcome again(UUID creator, UUID asset) {
    var known = videos.findByAsset(asset);
    return known != null && known.creator().equals(creator)
        ? new Outcome.Published(known.video())
        : new Outcome.NotThere();
  }
}
