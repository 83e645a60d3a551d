package app.serenade.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.serenade.platform.Ids;
import app.serenade.platform.money.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class WalletTest extends WalletFixture {
  final UUID commission = Ids.next();
  final UUID creator = Ids.next();

  @Test
  void aTopUpArrivesOnceHoweverOftenItIsTold() {
    var fan = fan(0);
    var ref = Ids.next();
    topUp(ref, fan, 500);
    topUp(ref, fan, 500);
    assertThat(coins(fan)).isEqualTo(500);
    assertThat(transfers(ref)).isEqualTo(1);
  }

  @Test
  void aHoldTakesThePriceOutOfTheWallet() {
    var fan = fan(800);
    assertThat(hold(commission, fan, 500)).isEqualTo(new Held.Done());
    assertThat(coins(fan)).isEqualTo(300);
    assertThat(balance("held", commission)).isEqualTo(500);
    assertThat(LEDGER.whereabouts(commission)).isEqualTo("held");
  }

  @Test
  void holdingTwiceTakesThePriceOnce() {
    var fan = fan(800);
    assertThat(hold(commission, fan, 500)).isEqualTo(new Held.Done());
    assertThat(hold(commission, fan, 500)).isEqualTo(new Held.AlreadyHeld());
    assertThat(coins(fan)).isEqualTo(300);
  }

  @Test
  void withTooLittleNothingMovesAndTheMissingPartIsSaid() {
    var fan = fan(120);
    assertThat(hold(commission, fan, 500)).isEqualTo(new Held.TooLittle(Money.coins(380)));
    assertThat(hold(Ids.next(), fan(0), 500)).isEqualTo(new Held.TooLittle(Money.coins(500)));
    assertThat(coins(fan)).isEqualTo(120);
    assertThat(transfers(commission)).isZero();
  }

  @Test
  void coinsAreNoEuros() {
    var held = inTransaction(() -> WALLET.hold(commission, fan(500), euros(5)));
    assertThat(held).isEqualTo(new Held.TooLittle(euros(5)));
  }

  @Test
  void aPriceOfZeroMovesNothing() {
    var fan = fan(10);
    assertThat(hold(commission, fan, 0)).isEqualTo(new Held.Done());
    release(commission, creator, 0, 0);
    refund(commission);
    assertThat(transfers(commission)).isZero();
    assertThat(coins(fan)).isEqualTo(10);
  }

  @Test
  void aReleasePaysTheCreatorAndTheFeeOnce() {
    assertThat(hold(commission, fan(500), 500)).isEqualTo(new Held.Done());
    release(commission, creator, 400, 100);
    release(commission, creator, 400, 100);
    assertThat(balance("income", creator)).isEqualTo(400);
    assertThat(balance("held", commission)).isZero();
    assertThat(LEDGER.whereabouts(commission)).isEqualTo("released");
    assertThat(fees(commission)).isEqualTo(100);
  }

  @Test
  void aRefundReturnsToTheWalletItCameFromOnce() {
    var fan = fan(500);
    assertThat(hold(commission, fan, 500)).isEqualTo(new Held.Done());
    refund(commission);
    refund(commission);
    assertThat(coins(fan)).isEqualTo(500);
    assertThat(LEDGER.whereabouts(commission)).isEqualTo("refunded");
  }

  @Test
  void manyAreRefundedAtOnce() {
    var fan = fan(900);
    var other = fan(100);
    var commissions = List.of(Ids.next(), Ids.next(), Ids.next(), Ids.next());
    assertThat(hold(commissions.get(0), fan, 300)).isEqualTo(new Held.Done());
    assertThat(hold(commissions.get(1), fan, 300)).isEqualTo(new Held.Done());
    assertThat(hold(commissions.get(2), other, 100)).isEqualTo(new Held.Done());
    inTransaction(() -> WALLET.refund(commissions));
    inTransaction(() -> WALLET.refund(commissions));
    assertThat(coins(fan)).isEqualTo(900);
    assertThat(coins(other)).isEqualTo(100);
  }

  @Test
  void whatWasRefundedIsNotReleasedAndTheOtherWayRound() {
    assertThat(hold(commission, fan(500), 500)).isEqualTo(new Held.Done());
    refund(commission);
    refused(() -> release(commission, creator, 400, 100));
    var other = Ids.next();
    assertThat(hold(other, fan(500), 500)).isEqualTo(new Held.Done());
    release(other, creator, 400, 100);
    refused(() -> refund(other));
    assertThat(balance("income", creator)).isEqualTo(400);
  }

  @Test
  void aReleaseOfAnotherSumThanWasHeldIsRefused() {
    assertThat(hold(commission, fan(500), 500)).isEqualTo(new Held.Done());
    refused(() -> release(commission, creator, 400, 99));
    refused(() -> release(commission, creator, 501, 100));
    refused(() -> release(Ids.next(), creator, 1, 0));
    assertThat(balance("held", commission)).isEqualTo(500);
  }

  @Test
  void moneyMovesOnlyInTheTransactionOfItsCause() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                inTransaction(
                    () -> {
                      WALLET.topUp(commission, creator, Money.coins(5), euros(5));
                      SQL.sql("select 1 / 0").query(Integer.class).single();
                    }));
    assertThat(transfers(commission)).isZero();
  }

  @Test
  void moreThanALedgerCanCountIsRefusedWhole() {
    var fan = fan(Long.MAX_VALUE);
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> topUp(commission, fan, 1));
    assertThat(transfers(commission)).isZero();
    assertThat(hold(commission, fan, Long.MAX_VALUE)).isEqualTo(new Held.Done());
    refund(commission);
    var drained = Ids.next();
    assertThat(hold(drained, fan, Long.MAX_VALUE)).isEqualTo(new Held.Done());
    release(drained, creator, Long.MAX_VALUE, 0);
  }

  private static void refused(Runnable move) {
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(move::run);
  }

  private static long fees(UUID commission) {
    return SQL.sql("select sum(amount) from wallet.entry where kind = 'fees' and owner = :ref")
        .param("ref", commission)
        .query(Long.class)
        .single();
  }
}
