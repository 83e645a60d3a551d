package app.serenade.videos;

import static app.serenade.platform.Text.t;

import app.serenade.camera.Effects;
import app.serenade.platform.Anchor;
import app.serenade.platform.AnchorSource;
import app.serenade.platform.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The way from a video to the page of the effect that is on it. */
@Component
class EffectAnchor implements AnchorSource {
  private final VideoReads videos;

  EffectAnchor(VideoReads videos) {
    this.videos = videos;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Map<UUID, Anchor> on(Viewer viewer, List<Subject> subjects) {
    var anchors = new HashMap<UUID, Anchor>();
    videos
        .effects(subjects.stream().map(Subject::video).toList())
        .forEach(
            (video, name) -> {
              var effect = Effects.find(name);
              if (effect == null) return;
              var line = t("videos.effect.anchor.line", effect.title());
              anchors.put(
                  video, new Anchor(effect.icon(), t("videos.effect.anchor"), line, effect.path()));
            });
    return anchors;
  }
}
