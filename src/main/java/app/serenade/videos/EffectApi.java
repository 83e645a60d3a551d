package app.serenade.videos;

import static app.serenade.platform.Access.Who.ANYONE;

import app.serenade.camera.Effect;
import app.serenade.camera.Effects;
import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Effects for programs: which there are, and the videos that use one. */
@RestController
@RequestMapping("/api/v1/effects")
@Access(ANYONE)
class EffectApi {
  /** All of them. */
  public record Answer(List<One> effects) {}

  /** One, with the numbers of its operations. */
  public record One(
      String name,
      String title,
      String line,
      String icon,
      Map<String, List<Double>> operations,
      String page) {
    static One of(Effect effect) {
      return new One(
          effect.name(),
          effect.title(),
          effect.line(),
          effect.icon(),
          effect.byName(),
          effect.path());
    }
  }

  private final VideoReads videos;
  private final VideoCards cards;

  EffectApi(VideoReads videos, VideoCards cards) {
    this.videos = videos;
    this.cards = cards;
  }

  @GetMapping
  Answer all() {
    return new Answer(Effects.ALL.stream().map(One::of).toList());
  }

  @GetMapping("/{name}/videos")
  ResponseEntity<?> videos(
      Viewer viewer,
      @PathVariable String name,
      @RequestParam(required = false) @Nullable UUID cursor) {
    if (Effects.find(name) == null) return Problems.missing();
    var newest = videos.with(name, cursor);
    return ResponseEntity.ok(VideoAnswer.page(cards.of(viewer, newest.videos()), newest.next()));
  }
}
