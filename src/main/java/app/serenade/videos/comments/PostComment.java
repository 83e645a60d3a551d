package app.serenade.videos.comments;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Ids;
import app.serenade.platform.RateLimit;
import app.serenade.platform.Typed;
import app.serenade.platform.live.Live;
import app.serenade.profiles.Blocks;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says something about a video, for everybody. The same key sent twice is one comment. */
@Component
@CheckReturnValue
public class PostComment {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Pattern GAPS = Pattern.compile("\n(?:[^\\S\n]*+\n){2,}+");

  public sealed interface Outcome {
    record Posted(UUID id) implements Outcome {}

    /** No such video. */
    record NotThere() implements Outcome {}

    /** Nothing was written; what is wrong with the words, in words. */
    record Invalid(String why) implements Outcome {}

    /** One of the two, who writes and whose video it is, blocked the other. */
    record Blocked(String why) implements Outcome {}

    /** Nothing was written, because so much was written lately. */
    record TooMany(Duration after) implements Outcome {}

    /** The key belongs to another comment. */
    record KeyTaken() implements Outcome {}
  }

  /** Words on their way below a video. */
  record NewComment(UUID video, UUID author, UUID key, String words) {}

  private final CommentStore comments;
  private final Blocks blocks;
  private final RateLimit limit;
  private final CommentSettings settings;
  private final Live live;
  private final Clock clock;

  PostComment(
      CommentStore comments,
      Blocks blocks,
      RateLimit limit,
      CommentSettings settings,
      Live live,
      Clock clock) {
    this.comments = comments;
    this.blocks = blocks;
    this.limit = limit;
    this.settings = settings;
    this.live = live;
    this.clock = clock;
  }

  @Transactional
  public Outcome by(UUID author, UUID video, @Nullable UUID key, @Nullable String typed) {
    var creator = comments.holdVideo(video);
    if (creator == null) return new Outcome.NotThere();
    blocks.hold(author, creator);
    var closed = closed(author, creator);
    if (!closed.isEmpty()) return new Outcome.Blocked(closed);
    var words = words(typed);
    if (words.codePoints().allMatch(PostComment::isUnseen))
      return new Outcome.Invalid(t("videos.comments.error.empty"));
    if (words.codePointCount(0, words.length()) > Comment.WORDS_MAX)
      return new Outcome.Invalid(t("videos.comments.error.long", Comment.WORDS_MAX));
    return write(new NewComment(video, author, key == null ? Ids.next() : key, words));
  }

  /** Nobody makes others scroll past nothing. */
  private static String words(@Nullable String typed) {
    return typed == null ? "" : GAPS.matcher(Typed.text(typed)).replaceAll("\n\n");
  }

  private static boolean isUnseen(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT;
  }

  /** Why this account cannot write below the videos of that one; empty where it can. */
  String closed(UUID author, UUID creator) {
    if (blocks.isBlocked(author, creator)) return t("videos.comments.blocked.own");
    return blocks.isBlocked(creator, author) ? t("videos.comments.blocked") : "";
  }

  private Outcome write(NewComment comment) {
    var subject = "comment/" + comment.author();
    var eachMinute = new RateLimit.Limit(settings.eachMinute(), MINUTE);
    var wait = limit.take(subject, eachMinute);
    if (wait.isPositive()) return new Outcome.TooMany(wait);
    var id = Ids.next();
    if (comments.add(id, comment, clock.instant())) {
      live.hint("video/" + comment.video(), "react");
      live.hint("video/" + comment.video(), "comment");
      live.hint("account/" + comment.author(), "react:" + comment.video());
      return new Outcome.Posted(id);
    }
    limit.giveBack(subject, eachMinute);
    return again(comment);
  }

  private Outcome again(NewComment comment) {
    var known = comments.known(comment.author(), comment.key());
    if (known == null || !known.video().equals(comment.video())) return new Outcome.KeyTaken();
    var same = known.words().equals(comment.words());
    return same ? new Outcome.Posted(known.id()) : new Outcome.KeyTaken();
  }
}
