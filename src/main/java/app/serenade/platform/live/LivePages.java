package app.serenade.platform.live;

import static app.serenade.platform.Access.Who.ANYONE;

import app.serenade.platform.Access;
import app.serenade.platform.Viewer;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * {@code /live}: the stream of hints for whoever looks, of their own account and of one public
 * topic; {@code offer/} follows every offer.
 */
@Controller
class LivePages {
  private static final Pattern PUBLIC_TOPIC = Pattern.compile("(offer|video)/([0-9a-f-]{36})?");

  private final LiveHub hub;

  LivePages(LiveHub hub) {
    this.hub = hub;
  }

  @Access(ANYONE)
  @GetMapping("/live")
  ResponseEntity<SseEmitter> stream(
      Viewer viewer, @RequestParam(required = false) @Nullable String topic) {
    var topics = new ArrayList<String>();
    if (viewer instanceof Viewer.Account account) topics.add("account/" + account.id());
    if (topic != null && PUBLIC_TOPIC.matcher(topic).matches()) topics.add(topic);
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(hub.open(topics));
  }
}
