package app.serenade.forwarding;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.media.Media;
import app.serenade.media.Showing;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A custom video for those it was forwarded to, and for whoever holds a link: to play only. */
@Controller
class WatchPages {
  /**
   * @param back the page to go back to, or empty where there is none
   */
  public record Watch(Frame frame, Shared video, Showing film, String back) {}

  public record Ended(Frame frame, String words, String back) {}

  private final ForwardReads forwards;
  private final LinkReads links;
  private final Media media;
  private final Clock clock;

  WatchPages(ForwardReads forwards, LinkReads links, Media media, Clock clock) {
    this.forwards = forwards;
    this.links = links;
    this.media = media;
    this.clock = clock;
  }

  @Access(SIGNED_IN)
  @GetMapping("/forwards/{id}")
  ModelAndView forwarded(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    var received = forwards.find(viewer.id(), id);
    if (received == null) return Html.missing();
    var video = received.video();
    var back = "/inbox/" + video.giverHandle();
    if (received.withdrawn())
      return Html.page("forwarding/ended", new Ended(frame, "withdrawn", back), HttpStatus.GONE);
    return Html.page(
        "forwarding/watch", new Watch(frame, video, media.showing(video.asset()), back));
  }

  /** A wrong address, an ended link and a revoked one look the same. */
  @Access(ANYONE)
  @GetMapping("/w/{token}")
  ModelAndView linked(Frame frame, @PathVariable String token, HttpServletResponse response) {
    keepSecret(response);
    var shared = links.find(new Token(token), clock.instant());
    if (shared == null)
      return Html.page("forwarding/ended", new Ended(frame, "link", "/"), HttpStatus.NOT_FOUND);
    var film = media.showing(shared.asset(), "/w/" + token);
    return Html.page("forwarding/watch", new Watch(frame, shared, film, ""));
  }

  @Access(ANYONE)
  @GetMapping("/w/{token}/{file}")
  void bytes(
      @PathVariable String token,
      @PathVariable String file,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    keepSecret(response);
    var shared = links.find(new Token(token), clock.instant());
    if (shared == null) throw new Html.Missing();
    media.show(shared.asset(), file, token, request, response);
  }

  /** The address is the key: no cache, no search engine and no other site learns it from us. */
  private static void keepSecret(HttpServletResponse response) {
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
  }
}
