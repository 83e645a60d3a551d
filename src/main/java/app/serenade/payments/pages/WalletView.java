package app.serenade.payments.pages;

import static app.serenade.platform.Text.t;

import app.serenade.payments.Charge;
import app.serenade.payments.ChargeStore;
import app.serenade.payments.PaymentSettings;
import app.serenade.payments.StartTopUp;
import app.serenade.platform.Icons;
import app.serenade.platform.Ids;
import app.serenade.platform.Instance;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.MoneyText;
import app.serenade.platform.money.Unit;
import app.serenade.wallet.Balances;
import app.serenade.wallet.Causes;
import app.serenade.wallet.History;
import app.serenade.wallet.Movement;
import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the wallet page shows, in the reader's words. */
@Component
class WalletView {
  static final int PAGE = 20;

  /**
   * One amount to buy, with an id of its own: pressed twice, it is one top-up.
   *
   * @param missing whether it is exactly what is missing
   */
  public record Choice(UUID id, long coins, String label, String price, boolean missing) {}

  /**
   * A line of the history.
   *
   * @param path where its cause is seen, or empty
   * @param amount with its sign
   */
  public record Line(
      Content icon,
      String title,
      String what,
      String path,
      String amount,
      boolean in,
      Instant at) {}

  /**
   * Money that a provider has yet to give back.
   *
   * @param path where it is seen
   */
  public record GoingBack(String title, String path, String amount) {}

  /**
   * @param goingBack on the first page
   * @param older where the following page begins, or empty at the end
   */
  public record Lines(List<GoingBack> goingBack, List<Line> lines, String older) {}

  private final Balances balances;
  private final History history;
  private final ChargeStore charges;
  private final MoneyText money;
  private final PaymentSettings settings;
  private final Instance instance;

  WalletView(
      Balances balances,
      History history,
      ChargeStore charges,
      MoneyText money,
      PaymentSettings settings,
      Instance instance) {
    this.balances = balances;
    this.history = history;
    this.charges = charges;
    this.money = money;
    this.settings = settings;
    this.instance = instance;
  }

  Money balance(UUID account) {
    return balances.of(account, Unit.COINS);
  }

  /** Exactly what is missing comes first, where something is. */
  List<Choice> choices(long need) {
    var missing = Math.clamp(need, 0, settings.largest());
    var choices = new ArrayList<Choice>();
    if (missing > 0) choices.add(choice(Math.max(missing, settings.smallest()), true));
    settings.amounts().stream()
        .filter(coins -> coins != missing)
        .forEach(coins -> choices.add(choice(coins, false)));
    return choices;
  }

  private Choice choice(long coins, boolean missing) {
    var amount = Money.coins(coins);
    var price = money.of(StartTopUp.price(amount, instance));
    return new Choice(Ids.next(), coins, money.of(amount), price, missing);
  }

  Lines lines(Viewer.Account viewer, @Nullable UUID before) {
    var page = history.page(viewer, before, PAGE);
    var next = page.next();
    return new Lines(
        before == null ? goingBack(viewer) : List.of(),
        page.lines().stream().map(this::line).toList(),
        next == null ? "" : next.toString());
  }

  private List<GoingBack> goingBack(Viewer.Account viewer) {
    var orders = charges.goingBack(viewer.id(), PAGE);
    var causes = history.causes(viewer, orders.stream().map(Charge.Order::ref).toList());
    return orders.stream().map(order -> goingBack(order, causes.get(order.ref()))).toList();
  }

  private GoingBack goingBack(Charge.Order order, Causes.@Nullable Cause cause) {
    var title = cause == null ? t("payments.cause.charge") : cause.title();
    return new GoingBack(title, "/charges/" + order.id(), money.of(order.price()));
  }

  private Line line(History.Line line) {
    var movement = line.movement();
    var what = t("wallet.movement." + movement.kind());
    var cause = line.cause();
    return new Line(
        icon(movement),
        cause == null ? what : cause.title(),
        cause == null || cause.title().equals(what) ? "" : what,
        cause == null ? "" : cause.path(),
        (movement.arriving() ? "+" : "\u2212") + money.of(movement.money()),
        movement.arriving(),
        movement.at());
  }

  private static Content icon(Movement movement) {
    return switch (movement.kind()) {
      case "top_up" -> Icons.icon("plus");
      case "refund", "reversal", "returned", "credit" -> Icons.icon("undo-2");
      case "to_wallet" -> Icons.icon("coins");
      default -> Icons.icon("hourglass");
    };
  }
}
