package app.serenade.wallet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
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

  static final UUID CHARGE = new UUID(0, 4);
  static final Money EUROS = new Money(501, Unit.currency("EUR"));
  static final Transfer.Hold FROM_WALLET = new Transfer.Hold(REF, FAN, PRICE, null);
  static final Transfer.Hold CHARGED = new Transfer.Hold(REF, FAN, EUROS, CHARGE);

  static List<Transfer> everyKind() {
    return List.of(
        new Transfer.TopUp(REF, FAN, PRICE, EUROS),
        FROM_WALLET,
        CHARGED,
        new Transfer.Release(REF, CREATOR, Money.coins(401), Money.coins(100)),
        new Transfer.Release(REF, CREATOR, Money.coins(501), Money.coins(0)),
        new Transfer.Refund(FROM_WALLET),
        new Transfer.Refund(CHARGED),
        new Transfer.Reversal(FROM_WALLET, CREATOR, PRICE, Money.coins(0), Money.coins(0)),
        new Transfer.Reversal(
            FROM_WALLET, CREATOR, Money.coins(300), Money.coins(101), Money.coins(100)),
        new Transfer.Bounce(CHARGE, FAN, EUROS),
        new Transfer.Returned(CHARGE, FAN, EUROS),
        new Transfer.Payout(REF, CREATOR, PRICE, EUROS),
        new Transfer.Payout(REF, CREATOR, EUROS, EUROS),
        new Transfer.PaidOut(REF, EUROS),
        new Transfer.PayoutFailed(REF, CREATOR, PRICE, EUROS),
        new Transfer.ToWallet(REF, CREATOR, EUROS, PRICE));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void whatLeavesArrives(Transfer transfer) {
    var sums =
        transfer.legs().stream().collect(groupingBy(Leg::unit, summingLong(Leg::amount))).values();
    assertThat(sums).isNotEmpty().containsOnly(0L);
    assertThat(transfer.legs()).allMatch(leg -> leg.amount() != 0);
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
  void theUnitChangesOnlyThroughTheExchangeAccounts() {
    var change = new Transfer.TopUp(REF, FAN, PRICE, EUROS).legs();
    assertThat(change)
        .contains(new Leg(Account.exchange(), 501, EUROS.unit()))
        .contains(new Leg(Account.exchange(), -501, Unit.COINS));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new Transfer.ToWallet(REF, FAN, PRICE, Money.coins(500)).legs());
  }

  @Test
  void noRowIsSharedByAllTransfers() {
    assertThat(everyKind())
        .flatMap(Transfer::legs)
        .filteredOn(leg -> leg.account().place() != Account.Place.EXCHANGE)
        .extracting(leg -> leg.account().owner())
        .containsOnly(REF, FAN, CREATOR, CHARGE);
  }
}
