package app.serenade.payments.pages;

import app.serenade.platform.Fill;
import app.serenade.platform.Slot;
import app.serenade.platform.Templates;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.MoneyText;
import gg.jte.Content;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way from one's own account page to the wallet. */
@Component
class WalletRow implements Fill {
  public record Row(String balance, String worth) {}

  private final WalletView view;
  private final MoneyText money;

  WalletRow(WalletView view, MoneyText money) {
    this.view = view;
    this.money = money;
  }

  @Override
  public Slot slot() {
    return Slot.ACCOUNT_ROW;
  }

  @Override
  public @Nullable Content at(Viewer viewer, UUID subject) {
    if (!viewer.is(subject)) return null;
    var balance = view.balance(subject);
    return Templates.content(
        "payments/pages/row", new Row(money.of(balance), money.about(balance)));
  }
}
