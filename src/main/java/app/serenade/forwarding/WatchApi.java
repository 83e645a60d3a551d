package app.serenade.forwarding;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forwarded videos for programs of those who may see them. */
@RestController
@RequestMapping("/api/v1")
class WatchApi {
  /**
   * @param video the path of the film's bytes
   */
  public record SharedVideo(
      String creator, String from, long lengthMs, @Nullable Instant endsAt, String video) {
    static SharedVideo of(Shared it, String source) {
      return new SharedVideo(
          it.creatorHandle(), it.giverHandle(), it.lengthMs(), it.endsAt(), source + "/video.mp4");
    }
  }

  private final ForwardReads forwards;
  private final LinkReads links;
  private final Clock clock;

  WatchApi(ForwardReads forwards, LinkReads links, Clock clock) {
    this.forwards = forwards;
    this.links = links;
    this.clock = clock;
  }

  @Access(SIGNED_IN)
  @GetMapping("/forwards/{id}")
  ResponseEntity<?> forwarded(Viewer.Account viewer, @PathVariable UUID id) {
    var received = forwards.find(viewer.id(), id);
    if (received == null) return Problems.missing();
    if (received.withdrawn())
      return Problems.refused(HttpStatus.GONE, t("forwarding.ended.withdrawn"));
    var video = received.video();
    return ResponseEntity.ok(SharedVideo.of(video, "/media/" + video.asset()));
  }

  @Access(ANYONE)
  @GetMapping("/shared-videos/{token}")
  ResponseEntity<?> linked(@PathVariable String token) {
    var shared = links.find(new Token(token), clock.instant());
    if (shared == null) return Problems.missing();
    return ResponseEntity.ok(SharedVideo.of(shared, "/w/" + token));
  }
}
