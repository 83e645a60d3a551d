package app.serenade.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import app.serenade.wallet.Transfer.Account;
import app.serenade.wallet.Transfer.Leg;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransferTest {
  static final UUID REF = new UUID(0, 1);
  static final UUID FAN = new UUID(0, 2);
  static final UUID CREATOR = new UUID(0, 3);
  static final Money PRICE = Money.coins(501);

  static List<Transfer> everyKind() {
    return List.of(
        new Transfer.TopUp(REF, FAN, PRICE),
        new Transfer.Hold(REF, FAN, PRICE),
        new Transfer.Release(REF, CREATOR, Money.coins(401), Money.coins(100)),
        new Transfer.Release(REF, CREATOR, Money.coins(501), Money.coins(0)),
        new Transfer.Refund(REF, FAN, PRICE));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void whatLeavesArrives(Transfer transfer) {
    assertThat(transfer.legs().stream().mapToLong(Leg::amount).sum()).isZero();
    assertThat(transfer.legs()).isNotEmpty().allMatch(leg -> leg.amount() != 0);
  }

  @Test
  void aReleaseSplitsThePriceIntoIncomeAndFee() {
    var release = new Transfer.Release(REF, CREATOR, Money.coins(401), Money.coins(100));
    assertThat(release.legs())
        .contains(new Leg(Account.income(CREATOR), 401, Unit.COINS))
        .contains(new Leg(Account.fees(REF), 100, Unit.COINS));
    assertThat(release.price()).isEqualTo(PRICE);
  }

  @Test
  void netAndFeeHaveOneUnit() {
    var release =
        new Transfer.Release(REF, CREATOR, Money.coins(1), new Money(1, Unit.currency("EUR")));
    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(release::price);
  }

  @Test
  void noRowIsSharedByAllTransfers() {
    assertThat(everyKind())
        .flatMap(Transfer::legs)
        .extracting(leg -> leg.account().owner())
        .containsOnly(REF, FAN, CREATOR);
  }
}
