package app.serenade.platform.live;

import static app.serenade.platform.Access.Who.ANYONE;

import app.serenade.platform.Access;
import app.serenade.platform.Viewer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /live}: the stream of hints for whoever looks, of their own account and of a few public
 * topics; {@code offer/} follows every offer. What was erased with an account is followed by
 * whoever has the receipt of it. A sheet over a page that has a stream leaves the account to that.
 */
@Controller
class LivePages {
  private static final Pattern PUBLIC_TOPIC =
      Pattern.compile("offer/([0-9a-f-]{36})?|(profile|video|erasure)/[0-9a-f-]{36}");
  private static final int TOPICS_MAX = 4;

  private final LiveHub hub;

  LivePages(LiveHub hub) {
    this.hub = hub;
  }

  /**
   * Sends the head of the answer as any other, then asks the server for the bare connection. That
   * is what an upgrade does; only that nothing is upgraded, the head having been sent.
   */
  @Access(ANYONE)
  @GetMapping("/live")
  void stream(
      Viewer viewer,
      @RequestParam(defaultValue = "") List<String> topic,
      @RequestParam(defaultValue = "true") boolean account,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setHeader("X-Accel-Buffering", "no");
    response.setHeader("Connection", "close");
    response.flushBuffer();
    if (request.getMethod().equals("GET"))
      hub.join(request.upgrade(LiveStream.class), topics(account ? viewer : Viewer.GUEST, topic));
  }

  private static List<String> topics(Viewer viewer, List<String> asked) {
    var topics = new ArrayList<String>();
    if (viewer instanceof Viewer.Account account) topics.add("account/" + account.id());
    asked.stream()
        .distinct()
        .limit(TOPICS_MAX)
        .filter(topic -> PUBLIC_TOPIC.matcher(topic).matches())
        .forEach(topics::add);
    return topics;
  }
}
