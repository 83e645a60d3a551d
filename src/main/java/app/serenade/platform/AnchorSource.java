package app.serenade.platform;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A function that videos can lead into. A new function is one new class that implements this. */
public interface AnchorSource {
  /** The place among the anchors of one video, lowest first. */
  int order();

  /** The anchors for a page of videos, by video, in one query; a video may have none. */
  Map<UUID, Anchor> on(Viewer viewer, List<Subject> videos);

  /** A video and who made it. */
  record Subject(UUID video, UUID creator, String creatorHandle) {}
}
