package app.serenade.videos;

import static app.serenade.platform.Access.Who.ANYONE;

import app.serenade.camera.Effect;
import app.serenade.camera.Effects;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of an effect (K5): what it does, the videos that use it, and the way to use it. */
@Controller
@Access(ANYONE)
class EffectPages {
  public record Show(Frame frame, Effect effect, Newest newest) {
    /** The camera with this effect on. */
    public String use() {
      return "/create?effect=" + effect.name();
    }

    public String more() {
      return effect.path() + "?cursor=" + newest.next();
    }
  }

  private final VideoReads videos;

  EffectPages(VideoReads videos) {
    this.videos = videos;
  }

  @GetMapping("/effects/{name}")
  ModelAndView show(
      Frame frame,
      @PathVariable String name,
      @RequestParam(required = false) @Nullable UUID cursor) {
    var effect = Effects.find(name);
    if (effect == null) return Html.missing();
    return Html.page("videos/effect", new Show(frame, effect, videos.with(name, cursor)));
  }
}
