package app.serenade.notifications.push;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.platform.Access;
import app.serenade.platform.Assets;
import app.serenade.platform.Html;
import app.serenade.platform.Instance;
import app.serenade.platform.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a browser needs of us to be pushed to, and the button that ends it from another one. */
@Controller
class PushPages {
  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=utf-8");
  private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");

  public record Icon(String src, String sizes, String type, String purpose) {
    static Icon of(String name, String size) {
      return new Icon(Assets.url(name), size, "image/png", "any maskable");
    }
  }

  private final UnsubscribeBrowser unsubscribe;
  private final Instance instance;

  PushPages(UnsubscribeBrowser unsubscribe, Instance instance) {
    this.unsubscribe = unsubscribe;
    this.instance = instance;
  }

  /** The service worker: its address never changes, so a browser asks each time whether it has. */
  @Access(ANYONE)
  @GetMapping("/worker.js")
  ResponseEntity<Resource> worker() {
    return ResponseEntity.ok()
        .contentType(SCRIPT)
        .body(new ClassPathResource("static" + Assets.url("worker.js")));
  }

  /** What an iPhone wants of a site before it lets it push: a name and a picture to put away. */
  @Access(ANYONE)
  @GetMapping("/manifest.webmanifest")
  ResponseEntity<Map<String, Object>> manifest() {
    return ResponseEntity.ok()
        .contentType(MANIFEST)
        .body(
            Map.of(
                "name",
                instance.name(),
                "id",
                "/",
                "start_url",
                "/",
                "scope",
                "/",
                "display",
                "standalone",
                "background_color",
                "#130d0b",
                "icons",
                List.of(Icon.of("icon-192.png", "192x192"), Icon.of("icon-512.png", "512x512"))));
  }

  @Access(SIGNED_IN)
  @PostMapping("/me/notifications/browsers/{id}/removal")
  ModelAndView remove(Viewer.Account viewer, @PathVariable UUID id) {
    return unsubscribe.by(viewer.id(), id) ? Html.redirect("/me/notifications") : Html.missing();
  }
}
