package app.serenade.accounts;

import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody sends to delete their account: the password once more, and what they give up. */
public record DeletionForm(@Nullable String password, @Nullable List<GivenUp> giveUp) {
  private static final Pattern TYPED = Pattern.compile("([0-9]{1,18}) (COINS|[A-Z]{3})");
  private static final int UNITS_MAX = 200;

  /** Money somebody gives up, as it came; what is none counts for nothing. */
  public record GivenUp(@Nullable Long amount, @Nullable String unit) {
    @Nullable Money money() {
      try {
        return amount == null || unit == null ? null : new Money(amount, new Unit(unit));
      } catch (IllegalArgumentException noMoney) {
        return null;
      }
    }
  }

  /** From a page, whose boxes say "250 COINS". */
  static DeletionForm typed(String password, @Nullable List<String> ticked) {
    var boxes = ticked == null ? List.<String>of() : ticked;
    return new DeletionForm(password, boxes.stream().map(DeletionForm::ticked).toList());
  }

  private static GivenUp ticked(String box) {
    var typed = TYPED.matcher(box);
    return typed.matches()
        ? new GivenUp(Long.valueOf(typed.group(1)), typed.group(2))
        : new GivenUp(null, null);
  }

  static String box(Money money) {
    return money.amount() + " " + money.unit().code();
  }

  String secret() {
    return password == null ? "" : password;
  }

  List<Money> givenUp() {
    var money = new ArrayList<Money>();
    if (giveUp == null) return money;
    for (var one : giveUp.subList(0, Math.min(giveUp.size(), UNITS_MAX))) {
      var given = one == null ? null : one.money();
      if (given != null) money.add(given);
    }
    return money;
  }

  /** Without the password, which never goes back into a page or a log. */
  @Override
  public String toString() {
    return "DeletionForm";
  }
}
