package app.serenade.offers;

import app.serenade.platform.Anchor;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What fans thought of creators' videos: those who know reviews say what they come to. */
public interface Ratings {
  /** By creator, in one query; creators nobody gave stars are missing. */
  Map<UUID, Anchor.Rating> of(Collection<UUID> creators);
}
