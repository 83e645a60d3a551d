package app.serenade.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.serenade.platform.Ids;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Charges, what is taken back, and what is paid out. */
class EarningsTest extends WalletFixture {
  final UUID commission = Ids.next();
  final UUID charge = Ids.next();
  final UUID creator = Ids.next();
  final UUID fan = fan(500);

  private void charged() {
    assertThat(inTransaction(() -> WALLET.holdCharge(commission, charge, fan, euros(500))))
        .isTrue();
  }

  private boolean reverse() {
    return inTransaction(() -> WALLET.reverse(commission, creator));
  }

  private Earnings.Standing coinsOf(UUID owner) {
    return inTransaction(() -> EARNINGS.lock(owner, Unit.COINS));
  }

  private void earned() {
    assertThat(hold(commission, fan, 500)).isEqualTo(new Held.Done());
    release(commission, creator, 400, 100);
  }

  @Test
  void aChargeIsHeldOnceAndLeavesTheWalletAlone() {
    charged();
    assertThat(inTransaction(() -> WALLET.holdCharge(commission, charge, fan, euros(500))))
        .isFalse();
    assertThat(inTransaction(() -> WALLET.holdCharge(Ids.next(), charge, fan, euros(500))))
        .isFalse();
    assertThat(coins(fan)).isEqualTo(500);
    assertThat(balance("held", commission)).isEqualTo(500);
  }

  @Test
  void aRefundedChargeWaitsUntilTheProviderGaveItBack() {
    charged();
    refund(commission);
    assertThat(LEDGER.whereabouts(commission)).isEqualTo("refunding");
    assertThat(balance("refunding", charge)).isEqualTo(500);
    assertThat(inTransaction(() -> WALLET.returned(charge, fan))).isTrue();
    assertThat(inTransaction(() -> WALLET.returned(charge, fan))).isFalse();
    assertThat(LEDGER.whereabouts(commission)).isEqualTo("refunded");
    assertThat(balance("refunding", charge)).isZero();
  }

  @Test
  void aChargeThatNobodyWantsWaitsToo() {
    inTransaction(() -> WALLET.bounce(charge, fan, euros(500)));
    inTransaction(() -> WALLET.bounce(charge, fan, euros(500)));
    assertThat(balance("refunding", charge)).isEqualTo(500);
    assertThat(inTransaction(() -> WALLET.returned(charge, fan))).isTrue();
  }

  @Test
  void aReversalTakesIncomeAndFeeBackOnce() {
    earned();
    assertThat(reverse()).isTrue();
    assertThat(reverse()).isFalse();
    assertThat(coins(fan)).isEqualTo(500);
    assertThat(coinsOf(creator)).isEqualTo(new Earnings.Standing(coin(0), coin(0)));
    assertThat(LEDGER.whereabouts(commission)).isEqualTo("reversed");
  }

  @Test
  void whatIsNoLongerThereBecomesDebt() {
    earned();
    var ref = Ids.next();
    assertThat(inTransaction(() -> EARNINGS.toWallet(ref, creator, coin(300), coin(300)))).isTrue();
    assertThat(reverse()).isTrue();
    assertThat(coins(fan)).isEqualTo(500);
    assertThat(coinsOf(creator)).isEqualTo(new Earnings.Standing(coin(0), coin(300)));
    assertThat(coinsOf(creator).net()).isEqualTo(coin(0));
  }

  @Test
  void onlyWhatWasReleasedIsReversed() {
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(this::reverse);
    assertThat(hold(commission, fan, 500)).isEqualTo(new Held.Done());
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(this::reverse);
    refund(commission);
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(this::reverse);
  }

  @Test
  void aReversedChargeGoesBackToTheCharge() {
    charged();
    inTransaction(() -> WALLET.release(commission, creator, euros(400), euros(100)));
    assertThat(reverse()).isTrue();
    assertThat(LEDGER.whereabouts(commission)).isEqualTo("reversing");
    assertThat(inTransaction(() -> WALLET.returned(charge, fan))).isTrue();
    assertThat(LEDGER.whereabouts(commission)).isEqualTo("reversed");
  }

  @Test
  void aPayoutEndsOnceAsPaidOrGivenBack() {
    earned();
    var paid = Ids.next();
    var failed = Ids.next();
    inTransaction(() -> EARNINGS.payOut(paid, creator, coin(150), euros(150)));
    inTransaction(() -> EARNINGS.payOut(failed, creator, coin(150), euros(150)));
    assertThat(balance("income", creator)).isEqualTo(100);
    inTransaction(() -> EARNINGS.paidOut(paid, euros(150)));
    inTransaction(() -> EARNINGS.payoutFailed(paid, creator, coin(150), euros(150)));
    inTransaction(() -> EARNINGS.payoutFailed(failed, creator, coin(150), euros(150)));
    inTransaction(() -> EARNINGS.paidOut(failed, euros(150)));
    assertThat(balance("income", creator)).isEqualTo(250);
    assertThat(balance("paying_out", paid) + balance("paying_out", failed)).isZero();
  }

  @Test
  void moreThanIsEarnedCannotLeave() {
    earned();
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () -> inTransaction(() -> EARNINGS.payOut(Ids.next(), creator, coin(401), euros(401))));
    assertThat(balance("income", creator)).isEqualTo(400);
  }

  @Test
  void unitsMixOnlyThroughTheExchangeAccounts() {
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () ->
                inTransaction(
                    () ->
                        SQL.sql(
                                """
                                with t as (
                                  insert into wallet.transfer (id, kind, ref)
                                  values (:id, 'top_up', :id) returning id)
                                insert into wallet.entry
                                select id, kind, :id, unit, amount
                                from t, (values ('fees', 'COINS', 5), ('provider', 'COINS', -5),
                                                ('fees', 'EUR', 5), ('provider', 'EUR', -5))
                                        as leg (kind, unit, amount)
                                """)
                            .param("id", Ids.next())
                            .update()))
        .havingRootCause()
        .withMessageContaining("does not balance");
  }

  private static Money coin(long amount) {
    return Money.coins(amount);
  }
}
