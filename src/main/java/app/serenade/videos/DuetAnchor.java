package app.serenade.videos;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Anchor;
import app.serenade.platform.AnchorSource;
import app.serenade.platform.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The way from a video to the camera with that video beside it, where its creator allows it to
 * them.
 */
@Component
class DuetAnchor implements AnchorSource {
  private final DuetStore duets;

  DuetAnchor(DuetStore duets) {
    this.duets = duets;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Map<UUID, Anchor> on(Viewer viewer, List<Subject> videos) {
    var maker = viewer instanceof Viewer.Account account ? account.id() : null;
    return duets.open(maker, videos.stream().map(Subject::video).toList()).stream()
        .collect(Collectors.toMap(Function.identity(), DuetAnchor::anchor));
  }

  private static Anchor anchor(UUID video) {
    return new Anchor(
        "columns-2",
        t("videos.duet.anchor"),
        t("videos.duet.anchor.line"),
        "/create/duet/" + video);
  }
}
