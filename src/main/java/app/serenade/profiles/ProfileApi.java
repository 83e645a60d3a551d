package app.serenade.profiles;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Profiles for programs. */
@RestController
@RequestMapping("/api/v1")
class ProfileApi {
  /** What is absent stays as it is. */
  public record Changes(@Nullable String name, @Nullable String bio) {}

  private final ProfileReads profiles;
  private final EditProfile edit;

  ProfileApi(ProfileReads profiles, EditProfile edit) {
    this.profiles = profiles;
    this.edit = edit;
  }

  @Access(ANYONE)
  @GetMapping("/profiles/{handle}")
  ResponseEntity<?> show(@PathVariable String handle) {
    return answer(profiles.find(handle));
  }

  @Access(SIGNED_IN)
  @PatchMapping("/account/profile")
  ResponseEntity<?> edit(Viewer.Account viewer, @RequestBody Changes changes) {
    return switch (edit.by(viewer.id(), changes.name(), changes.bio())) {
      case EditProfile.Outcome.Done() -> answer(profiles.find(viewer.id()));
      case EditProfile.Outcome.Invalid(var errors) -> Problems.invalid(errors);
    };
  }

  private static ResponseEntity<?> answer(@Nullable Profile profile) {
    return profile == null ? Problems.missing() : ResponseEntity.ok(ProfileAnswer.of(profile));
  }
}
