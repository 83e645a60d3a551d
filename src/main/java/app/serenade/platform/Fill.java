package app.serenade.platform;

import gg.jte.Content;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a module puts into another module's page. */
public interface Fill {
  Slot slot();

  /** The order among fills of one slot, lowest first. */
  default int order() {
    return 100;
  }

  /** The content for this viewer and subject, or null for nothing. */
  @Nullable Content at(Viewer viewer, UUID subject);
}
