package app.serenade.income;

import app.serenade.platform.Fill;
import app.serenade.platform.Slot;
import app.serenade.platform.Templates;
import app.serenade.platform.Viewer;
import gg.jte.Content;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The income area of the request list (P25). */
@Component
class RequestsIncome implements Fill {
  public record Area(List<IncomeViews.Purse> purses) {}

  private final IncomeViews views;

  RequestsIncome(IncomeViews views) {
    this.views = views;
  }

  @Override
  public Slot slot() {
    return Slot.REQUESTS_INCOME;
  }

  @Override
  public @Nullable Content at(Viewer viewer, UUID subject) {
    return viewer.is(subject)
        ? Templates.content("income/area", new Area(views.purses(subject)))
        : null;
  }
}
