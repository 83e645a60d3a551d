package app.serenade.platform;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Collects what modules put into a page's slot. */
@Component
public class Slots {
  private final List<Fill> fills;

  Slots(List<Fill> fills) {
    this.fills = fills.stream().sorted(Comparator.comparingInt(Fill::order)).toList();
  }

  public List<Content> at(Slot slot, Viewer viewer, UUID subject) {
    return fills.stream()
        .filter(fill -> fill.slot() == slot)
        .map(fill -> fill.at(viewer, subject))
        .filter(Objects::nonNull)
        .toList();
  }
}
