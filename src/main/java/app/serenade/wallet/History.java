package app.serenade.wallet;

import app.serenade.platform.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A wallet's movements together with what caused them, for the page and its API twin. */
@Component
public class History {
  public record Line(Movement movement, Causes.@Nullable Cause cause) {}

  public record Page(List<Line> lines, @Nullable UUID next) {}

  private final MovementReads movements;
  private final List<Causes> causes;

  History(MovementReads movements, List<Causes> causes) {
    this.movements = movements;
    this.causes = causes;
  }

  public Page page(Viewer.Account viewer, @Nullable UUID before, int size) {
    var page = movements.page(viewer.id(), before, size);
    var refs = page.movements().stream().map(Movement::ref).distinct().toList();
    var known = causes(viewer, refs);
    var lines = page.movements().stream().map(m -> new Line(m, known.get(m.ref()))).toList();
    return new Page(lines, page.next());
  }

  /** What refs stand for; without those that are nothing that this viewer may see. */
  public Map<UUID, Causes.Cause> causes(Viewer.Account viewer, Collection<UUID> refs) {
    var known = new HashMap<UUID, Causes.Cause>();
    if (!refs.isEmpty()) causes.forEach(source -> known.putAll(source.of(viewer, refs)));
    return known;
  }
}
