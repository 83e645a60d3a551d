package app.serenade.platform;

import app.serenade.platform.AnchorSource.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** All anchors of videos, from every module that offers a function. */
@Component
public class Anchors {
  private final List<AnchorSource> sources;

  Anchors(List<AnchorSource> sources) {
    this.sources = sources.stream().sorted(Comparator.comparingInt(AnchorSource::order)).toList();
  }

  public Map<UUID, List<Anchor>> on(Viewer viewer, List<Subject> videos) {
    var anchors = new HashMap<UUID, List<Anchor>>();
    if (videos.isEmpty()) return anchors;
    for (var source : sources)
      source
          .on(viewer, videos)
          .forEach(
              (video, anchor) ->
                  anchors.computeIfAbsent(video, v -> new ArrayList<>()).add(anchor));
    return anchors;
  }
}
