package app.serenade.videos;

import app.serenade.platform.Anchor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A video as programs see it. */
public record VideoAnswer(
    UUID id,
    Creator creator,
    String caption,
    Instant publishedAt,
    UUID asset,
    String videoUrl,
    String posterUrl,
    long lengthMs,
    int width,
    int height,
    boolean duetsAllowed,
    @Nullable DuetOf duetOf,
    @Nullable String effect,
    long likes,
    boolean liked,
    long comments,
    List<Anchor> anchors) {
  /**
   * @param followed whether the caller follows them
   */
  public record Creator(UUID id, String handle, String name, boolean followed) {}

  /** The original of a duet; its id is null once it is gone. */
  public record DuetOf(@Nullable UUID id, String handle) {
    static @Nullable DuetOf of(@Nullable DuetCredit credit) {
      if (credit == null) return null;
      return new DuetOf(credit.there() ? credit.original() : null, credit.handle());
    }
  }

  /** A page of videos; {@code next} is the cursor of the page after it. */
  public record Page(List<VideoAnswer> videos, @Nullable UUID next) {}

  public static VideoAnswer of(VideoCard card) {
    var video = card.video();
    var reactions = card.reactions();
    return new VideoAnswer(
        video.id(),
        new Creator(video.creator(), video.handle(), video.name(), reactions.followed()),
        video.caption(),
        video.publishedAt(),
        video.asset(),
        video.film(),
        video.poster(),
        video.length().toMillis(),
        video.width(),
        video.height(),
        video.duets(),
        DuetOf.of(video.credit()),
        video.effect(),
        reactions.likes(),
        reactions.liked(),
        reactions.comments(),
        card.anchors());
  }

  public static Page page(List<VideoCard> cards, @Nullable UUID next) {
    return new Page(cards.stream().map(VideoAnswer::of).toList(), next);
  }
}
