package app.serenade.camera;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.media.Purpose;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Templates;
import app.serenade.platform.Viewer;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A page with the recording window alone, for tests. */
@Controller
class TryCameraPages {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "app.serenade");

  @Access(SIGNED_IN)
  @GetMapping(path = "/try/camera", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String camera(
      Frame frame,
      Viewer.Account viewer,
      @RequestParam(defaultValue = "0") int min,
      @RequestParam(defaultValue = "180") int max,
      @RequestParam(defaultValue = "false") boolean brief,
      @RequestParam(required = false) @Nullable UUID beside) {
    var window =
        new CameraWindow(
            viewer.id(),
            Purpose.VIDEO,
            min,
            max,
            "/try/sent",
            "post",
            "Send",
            "Record a video",
            "/try/camera",
            brief ? card() : null,
            beside == null ? null : companion(beside),
            "");
    return page(frame, Templates.content("camera/window", window));
  }

  @Access(SIGNED_IN)
  @PostMapping(path = "/try/sent", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String sent(
      Frame frame, @RequestParam UUID asset, @RequestParam(defaultValue = "") String marks) {
    var answer = "<p id=\"asset\">%s</p><p id=\"marks\">%s</p>".formatted(asset, marks);
    return page(frame, output -> output.writeContent(answer));
  }

  private static @Nullable Content card() {
    return new BriefCard(
            "For a friend · Birthday",
            "Aoife Ní Bhriain",
            "EE-fa nee VREE-in",
            List.of("She turns thirty on Saturday", "Say how brave the move to Lisbon was"))
        .content();
  }

  private static Companion companion(UUID film) {
    var address = "/media/" + film;
    return new Companion(address + "/video.mp4", address + "/poster.jpg", "@noor");
  }

  private static String page(Frame frame, Content body) {
    var page = new StringOutput();
    ENGINE.render(
        "platform/page.jte",
        Map.of("frame", frame, "title", "Camera", "bare", true, "body", body),
        page);
    return page.toString();
  }
}
