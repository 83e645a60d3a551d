package app.serenade.videos;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.camera.Effects;
import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import app.serenade.profiles.ProfileReads;
import java.net.URI;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Videos for programs. */
@RestController
@RequestMapping("/api/v1")
class VideoApi {
  public record Publication(
      @Nullable UUID asset,
      @Nullable String caption,
      @Nullable Boolean duetsAllowed,
      @Nullable String effect) {
    Words words() {
      var typed = caption == null ? "" : caption;
      return Words.typed(typed, duetsAllowed == null || duetsAllowed).with(effect);
    }

    Map<String, String> errors() {
      if (asset == null) return Map.of("asset", t("videos.error.asset"));
      var unknown = effect != null && Effects.find(effect) == null;
      return unknown ? Map.of("effect", t("videos.error.effect")) : Map.of();
    }
  }

  public record Permission(@Nullable Boolean duetsAllowed) {}

  /** Publishing follows when the film can play. */
  public record GettingReady(UUID asset, String state) {}

  private final VideoReads videos;
  private final VideoCards cards;
  private final ProfileReads profiles;
  private final PublishVideo publish;
  private final DeleteVideo delete;
  private final AllowDuets allow;

  VideoApi(
      VideoReads videos,
      VideoCards cards,
      ProfileReads profiles,
      PublishVideo publish,
      DeleteVideo delete,
      AllowDuets allow) {
    this.videos = videos;
    this.cards = cards;
    this.profiles = profiles;
    this.publish = publish;
    this.delete = delete;
    this.allow = allow;
  }

  @Access(SIGNED_IN)
  @PostMapping("/videos")
  ResponseEntity<?> publish(Viewer.Account viewer, @RequestBody Publication asked) {
    var asset = asked.asset();
    var errors = asked.errors();
    if (asset == null || !errors.isEmpty()) return Problems.invalid(errors);
    return switch (publish.by(viewer.id(), asset, asked.words())) {
      case PublishVideo.Outcome.Published(var video) -> created(viewer, video);
      case PublishVideo.Outcome.GettingReady() ->
          ResponseEntity.accepted().body(new GettingReady(asset, "getting-ready"));
      case PublishVideo.Outcome.Invalid(var faults) -> Problems.invalid(faults);
      case PublishVideo.Outcome.Refused(var reasonKey) ->
          Problems.refused(HttpStatus.UNPROCESSABLE_CONTENT, t(reasonKey));
      case PublishVideo.Outcome.NotThere() -> Problems.missing();
    };
  }

  @Access(ANYONE)
  @GetMapping("/videos/{id}")
  ResponseEntity<?> show(Viewer viewer, @PathVariable UUID id) {
    var video = videos.find(id);
    return video == null ? Problems.missing() : ResponseEntity.ok(answer(viewer, video));
  }

  @Access(SIGNED_IN)
  @DeleteMapping("/videos/{id}")
  ResponseEntity<?> delete(Viewer.Account viewer, @PathVariable UUID id) {
    return switch (delete.by(viewer.id(), id)) {
      case DeleteVideo.Outcome.Deleted(var film) when film == null ->
          ResponseEntity.noContent().build();
      case DeleteVideo.Outcome.Deleted(var film) ->
          ResponseEntity.accepted().location(URI.create("/api/v1/erasures/" + film)).build();
      case DeleteVideo.Outcome.NotThere() -> Problems.missing();
    };
  }

  @Access(SIGNED_IN)
  @PutMapping("/videos/{id}/duets")
  ResponseEntity<?> duets(
      Viewer.Account viewer, @PathVariable UUID id, @RequestBody Permission wanted) {
    var allowed = wanted.duetsAllowed();
    if (allowed == null) return Problems.invalid(Map.of("duetsAllowed", t("videos.error.duets")));
    return switch (allow.by(viewer.id(), id, allowed)) {
      case DONE -> show(viewer, id);
      case NOT_THERE -> Problems.missing();
    };
  }

  @Access(ANYONE)
  @GetMapping("/profiles/{handle}/videos")
  ResponseEntity<?> ofProfile(
      Viewer viewer,
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable UUID cursor) {
    var profile = profiles.find(handle);
    if (profile == null) return Problems.missing();
    var newest = videos.of(profile.account(), cursor);
    return ResponseEntity.ok(VideoAnswer.page(cards.of(viewer, newest.videos()), newest.next()));
  }

  private ResponseEntity<?> created(Viewer viewer, UUID id) {
    var video = videos.find(id);
    if (video == null) return Problems.missing();
    return ResponseEntity.status(HttpStatus.CREATED).body(answer(viewer, video));
  }

  private VideoAnswer answer(Viewer viewer, Video video) {
    return VideoAnswer.of(cards.of(viewer, List.of(video)).getFirst());
  }
}
