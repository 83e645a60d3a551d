package app.serenade.profiles;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Following for programs. */
@RestController
@RequestMapping("/api/v1/profiles/{handle}/follow")
class FollowApi {
  public record Answer(long followers, long following, boolean followed) {
    static Answer of(Follows follows) {
      return new Answer(follows.followers(), follows.following(), follows.followed());
    }
  }

  private final ProfileReads profiles;
  private final FollowReads reads;
  private final FollowAccount follow;

  FollowApi(ProfileReads profiles, FollowReads reads, FollowAccount follow) {
    this.profiles = profiles;
    this.reads = reads;
    this.follow = follow;
  }

  @Access(ANYONE)
  @GetMapping
  ResponseEntity<?> show(Viewer viewer, @PathVariable String handle) {
    var profile = profiles.find(handle);
    return profile == null ? Problems.missing() : standing(viewer, profile);
  }

  @Access(SIGNED_IN)
  @PutMapping
  ResponseEntity<?> follow(Viewer.Account viewer, @PathVariable String handle) {
    return answer(viewer, follow.by(viewer.id(), handle));
  }

  @Access(SIGNED_IN)
  @DeleteMapping
  ResponseEntity<?> undo(Viewer.Account viewer, @PathVariable String handle) {
    return answer(viewer, follow.undo(viewer.id(), handle));
  }

  private ResponseEntity<?> answer(Viewer viewer, FollowAccount.Outcome outcome) {
    return switch (outcome) {
      case FollowAccount.Outcome.Done(var other) -> standing(viewer, other);
      case FollowAccount.Outcome.NobodyThere() -> Problems.missing();
      case FollowAccount.Outcome.Refused(_, var words) ->
          Problems.refused(HttpStatus.FORBIDDEN, words);
      case FollowAccount.Outcome.TooMany(_, var after) ->
          Problems.tooMany(t("profiles.follow.too-many", after.toSeconds()), after);
    };
  }

  private ResponseEntity<?> standing(Viewer viewer, Profile profile) {
    return ResponseEntity.ok(Answer.of(reads.of(viewer, profile.account())));
  }
}
