package app.serenade.videos.comments;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import app.serenade.videos.VideoReads;
import app.serenade.videos.comments.CommentReads.Range;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Comments for programs. */
@RestController
@RequestMapping("/api/v1/videos/{id}/comments")
class CommentApi {
  public record NewText(@Nullable String text) {}

  public record CommentId(UUID id) {}

  public record Author(UUID id, String handle, String name) {}

  public record Answer(UUID id, Author author, String text, Instant at, boolean deletable) {
    static Answer of(Comment it) {
      var author = new Author(it.author(), it.handle(), it.name());
      return new Answer(it.id(), author, it.words(), it.at(), it.deletable());
    }
  }

  public record Answers(List<Answer> comments, @Nullable UUID next) {
    static Answers of(CommentReads.Stretch stretch) {
      return new Answers(stretch.comments().stream().map(Answer::of).toList(), stretch.next());
    }
  }

  private final VideoReads videos;
  private final CommentReads comments;
  private final PostComment post;
  private final DeleteComment delete;

  CommentApi(VideoReads videos, CommentReads comments, PostComment post, DeleteComment delete) {
    this.videos = videos;
    this.comments = comments;
    this.post = post;
    this.delete = delete;
  }

  @Access(ANYONE)
  @GetMapping
  ResponseEntity<?> list(
      Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID cursor) {
    if (videos.find(id) == null) return Problems.missing();
    return ResponseEntity.ok(Answers.of(comments.of(viewer, id, Range.before(cursor))));
  }

  @Access(SIGNED_IN)
  @PostMapping
  ResponseEntity<?> post(
      Viewer.Account viewer, @PathVariable UUID id, @RequestBody NewText comment) {
    return switch (post.by(viewer.id(), id, null, comment.text())) {
      case PostComment.Outcome.Posted(var made) ->
          ResponseEntity.status(HttpStatus.CREATED).body(new CommentId(made));
      case PostComment.Outcome.NotThere() -> Problems.missing();
      case PostComment.Outcome.Invalid(var why) -> Problems.invalid(Map.of("text", why));
      case PostComment.Outcome.Blocked(var why) -> Problems.refused(HttpStatus.FORBIDDEN, why);
      case PostComment.Outcome.TooMany(var after) ->
          Problems.tooMany(t("videos.comments.error.too-many", after.toSeconds()), after);
      case PostComment.Outcome.KeyTaken() ->
          Problems.refused(HttpStatus.CONFLICT, t("videos.comments.error.taken"));
    };
  }

  @Access(SIGNED_IN)
  @DeleteMapping("/{comment}")
  ResponseEntity<?> delete(
      Viewer.Account viewer, @PathVariable UUID id, @PathVariable UUID comment) {
    return switch (delete.by(viewer.id(), id, comment)) {
      case DONE -> ResponseEntity.noContent().build();
      case NOT_THERE -> Problems.missing();
    };
  }
}
