package app.serenade.videos.likes;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Likes for programs; the video says how many there are. */
@RestController
@Access(SIGNED_IN)
@RequestMapping("/api/v1/videos/{id}/like")
class LikeApi {
  private final LikeVideo like;

  LikeApi(LikeVideo like) {
    this.like = like;
  }

  @PutMapping
  ResponseEntity<?> like(Viewer.Account viewer, @PathVariable UUID id) {
    return answer(like.by(viewer.id(), id));
  }

  @DeleteMapping
  ResponseEntity<?> undo(Viewer.Account viewer, @PathVariable UUID id) {
    return answer(like.undo(viewer.id(), id));
  }

  private static ResponseEntity<?> answer(LikeVideo.Outcome outcome) {
    return switch (outcome) {
      case LikeVideo.Outcome.Done() -> ResponseEntity.noContent().build();
      case LikeVideo.Outcome.NotThere() -> Problems.missing();
      case LikeVideo.Outcome.Blocked(var why) -> Problems.refused(HttpStatus.FORBIDDEN, why);
      case LikeVideo.Outcome.TooMany(var after) ->
          Problems.tooMany(t("videos.like.too-many", after.toSeconds()), after);
    };
  }
}
