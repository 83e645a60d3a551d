package app.serenade.commissions.operating;

import app.serenade.commissions.operating.Deed.Act;
import app.serenade.platform.Fill;
import app.serenade.platform.Slot;
import app.serenade.platform.Templates;
import app.serenade.platform.Viewer;
import gg.jte.Content;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What moderators and operators did with a commission, in its list of times. */
@Component
class DeedTimes implements Fill {
  public record Times(List<Deed> deeds) {}

  private static final int LAST = 300;

  private final DeedReads deeds;

  DeedTimes(DeedReads deeds) {
    this.deeds = deeds;
  }

  @Override
  public Slot slot() {
    return Slot.COMMISSION_TIME;
  }

  @Override
  public int order() {
    return LAST;
  }

  /** That it was cancelled, and why, the page says anyway. */
  @Override
  public @Nullable Content at(Viewer viewer, UUID subject) {
    if (!(viewer instanceof Viewer.Account account)) return null;
    var shown =
        deeds.of(account.id(), subject).stream()
            .filter(deed -> deed.act() != Act.CANCELLED)
            .toList();
    return shown.isEmpty()
        ? null
        : Templates.content("commissions/operating/times", new Times(shown));
  }
}
