package app.serenade.forwarding;

import app.serenade.platform.Fill;
import app.serenade.platform.Slot;
import app.serenade.platform.Templates;
import app.serenade.platform.Viewer;
import gg.jte.Content;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the detail page of a delivered video: the fan's way to forward it, and who can see it. */
@Component
class ForwardRow implements Fill {
  public record Row(UUID commission, int people, int links) {}

  private static final int AFTER_THE_REVIEW = 200;

  private final FilmReads films;
  private final ForwardStore forwards;
  private final LinkStore links;
  private final Clock clock;

  ForwardRow(FilmReads films, ForwardStore forwards, LinkStore links, Clock clock) {
    this.films = films;
    this.forwards = forwards;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public Slot slot() {
    return Slot.COMMISSION_REVIEW;
  }

  @Override
  public int order() {
    return AFTER_THE_REVIEW;
  }

  @Override
  public @Nullable Content at(Viewer viewer, UUID subject) {
    if (!(viewer instanceof Viewer.Account account)) return null;
    if (films.ofFan(account.id(), subject) == null) return null;
    var row = new Row(subject, forwards.count(subject), links.count(subject, clock.instant()));
    return Templates.content("forwarding/row", row);
  }
}
