package app.serenade.income;

import app.serenade.platform.Fill;
import app.serenade.platform.Slot;
import app.serenade.platform.Templates;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.MoneyText;
import gg.jte.Content;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way from one's own account page to the income, once there is some or some is held. */
@Component
class IncomeRow implements Fill {
  public record Row(String available, String about) {}

  private final Income income;
  private final MoneyText money;

  IncomeRow(Income income, MoneyText money) {
    this.income = income;
    this.money = money;
  }

  @Override
  public Slot slot() {
    return Slot.ACCOUNT_ROW;
  }

  @Override
  public int order() {
    return 110;
  }

  @Override
  public @Nullable Content at(Viewer viewer, UUID subject) {
    if (!viewer.is(subject)) return null;
    return income.of(subject).stream()
        .filter(totals -> !totals.isEmpty())
        .findFirst()
        .map(totals -> Templates.content("income/row", row(totals)))
        .orElse(null);
  }

  private Row row(Totals totals) {
    Money available = totals.available();
    return new Row(money.of(available), money.about(available));
  }
}
