package app.serenade.income;

import static app.serenade.platform.Text.t;

import app.serenade.payments.Payouts;
import app.serenade.platform.Cursor;
import app.serenade.platform.Ids;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.MoneyText;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An income in the reader's words. */
@Component
class IncomeViews {
  /**
   * The totals of one unit.
   *
   * @param owed what was refunded when it was gone already, or empty
   * @param least the smallest payout
   * @param less whether there is less than that
   * @param typed what was typed into its form; first all that is available
   * @param error what was wrong with that, or empty
   * @param id for taking of it: pressed twice, it is taken once
   */
  public record Purse(
      UUID id,
      String unit,
      String available,
      String about,
      String month,
      String ever,
      String held,
      String waiting,
      String owed,
      String least,
      boolean less,
      String typed,
      String error,
      String sign,
      boolean some) {
    /** With what was typed into its form, and why nothing was taken. */
    Purse refused(String typed, String error) {
      return new Purse(
          id, unit, available, about, month, ever, held, waiting, owed, least, less, typed, error,
          sign, some);
    }
  }

  public record Line(Earning earning, String price, String fee, String net) {}

  public record Way(Outgoing outgoing, String taken) {}

  private final Income income;
  private final Payouts payouts;
  private final MoneyText money;

  IncomeViews(Income income, Payouts payouts, MoneyText money) {
    this.income = income;
    this.payouts = payouts;
    this.money = money;
  }

  List<Purse> purses(UUID account) {
    var totals = income.of(account);
    return totals.stream()
        .filter(each -> totals.size() == 1 || !each.isEmpty())
        .map(this::purse)
        .toList();
  }

  private Purse purse(Totals totals) {
    var available = totals.available();
    return new Purse(
        Ids.next(),
        totals.unit().code(),
        money.of(available),
        money.about(available),
        figure(totals.month()),
        figure(totals.ever()),
        figure(totals.held()),
        figure(totals.waiting()),
        totals.owed().isZero() ? "" : money.of(totals.owed()),
        money.both(payouts.least(totals.unit())),
        payouts.isTooLittle(available),
        typed(available),
        "",
        totals.unit().isCoins() ? t("income.coins") : totals.unit().code(),
        !available.isZero());
  }

  /** In coins the page is calmer without the word behind each nothing. */
  private String figure(Money money) {
    return money.isZero() && money.unit().isCoins() ? t("income.nothing") : this.money.of(money);
  }

  private static String typed(Money money) {
    return BigDecimal.valueOf(money.amount(), money.unit().decimals()).toPlainString();
  }

  List<Line> lines(List<Earning> earnings) {
    return earnings.stream().map(this::line).toList();
  }

  private Line line(Earning earning) {
    return new Line(
        earning, money.both(earning.price()), money.of(earning.fee()), money.of(earning.net()));
  }

  List<Way> ways(List<Outgoing> outgoing) {
    return outgoing.stream().map(way -> new Way(way, money.of(way.taken()))).toList();
  }

  static String older(List<Earning> page) {
    if (page.size() < IncomeReads.PAGE) return "";
    return new Cursor(page.getLast().deliveredAt(), page.getLast().commission()).toString();
  }

  static String earlier(List<Outgoing> page) {
    return page.size() < IncomeReads.OUTGOING_PAGE ? "" : page.getLast().id().toString();
  }
}
