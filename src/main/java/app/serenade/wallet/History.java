package app.serenade.wallet;

import app.serenade.platform.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    var known = known(viewer, page.movements());
    var lines = page.movements().stream().map(m -> new Line(m, known.get(m.ref()))).toList();
    return new Page(lines, page.next());
  }

  /** What one ref stands for; null where it is nothing that this viewer may see. */
  public Causes.@Nullable Cause cause(Viewer.Account viewer, UUID ref) {
    return causes.stream()
        .map(source -> source.of(viewer, List.of(ref)).get(ref))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private Map<UUID, Causes.Cause> known(Viewer.Account viewer, List<Movement> movements) {
    var refs = movements.stream().map(Movement::ref).distinct().toList();
    var known = new HashMap<UUID, Causes.Cause>();
    if (!refs.isEmpty()) causes.forEach(source -> known.putAll(source.of(viewer, refs)));
    return known;
  }
}
