package app.serenade.commissions;

import static app.serenade.commissions.Samples.ASSET;
import static app.serenade.commissions.Samples.CREATOR;
import static app.serenade.commissions.Samples.FAN;
import static app.serenade.commissions.Samples.NOW;
import static app.serenade.commissions.Samples.PROMISED;
import static app.serenade.commissions.Samples.TO_ANSWER;
import static app.serenade.commissions.Samples.TO_DELIVER;
import static app.serenade.commissions.Samples.accepted;
import static app.serenade.commissions.Samples.awaiting;
import static app.serenade.commissions.Samples.delivered;
import static app.serenade.commissions.Samples.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.serenade.commissions.Commission.Abandoned;
import app.serenade.commissions.Commission.Cancelled;
import app.serenade.commissions.Commission.Delivered;
import app.serenade.commissions.Commission.Pending;
import app.serenade.commissions.Commission.Reason;
import app.serenade.commissions.Commission.Requested;
import app.serenade.commissions.Commission.TooShort;
import app.serenade.platform.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommissionTest {
  private static final Settlement REFUND = new Settlement.Refund();

  @Test
  void paidItIsARequestThatWaitsForTheFirstDeadline() {
    assertThat(awaiting().pay(NOW))
        .isEqualTo(new Requested(awaiting().terms(), NOW.plus(TO_ANSWER)));
  }

  @Test
  void acceptedItWaitsForTheSecondDeadlineFromThenOn() {
    assertThat(requested().accept(NOW.plusSeconds(7)).dueAt())
        .isEqualTo(NOW.plusSeconds(7).plus(TO_DELIVER));
  }

  @Test
  void sentItIsDeliveredAndPaysTheCreatorAndTheHouse() {
    var sent = accepted().deliver(ASSET, PROMISED, NOW);
    assertThat(sent).isEqualTo(new Delivered(accepted().terms(), NOW, ASSET));
    assertThat(delivered().settlement())
        .isEqualTo(new Settlement.Release(Money.coins(400), Money.coins(100)));
  }

  @Test
  void theFramesLostWhenARecordingStopsAreForgiven() {
    assertThat(accepted().deliver(ASSET, PROMISED.minusMillis(300), NOW))
        .isEqualTo(new Delivered(accepted().terms(), NOW, ASSET));
  }

  @Test
  void aVideoShorterThanPromisedIsNotSent() {
    assertThat(accepted().deliver(ASSET, PROMISED.minusMillis(301), NOW))
        .isEqualTo(new TooShort(PROMISED));
    assertThat(accepted().deliver(ASSET, Duration.ZERO, NOW)).isEqualTo(new TooShort(PROMISED));
  }

  @Test
  void refusingRefundsAndKeepsTheWords() {
    ended(requested().refuse("no time", NOW), Reason.REFUSED, "no time");
  }

  @Test
  void theFanCancelsWhatIsRequestedAndWhatIsAccepted() {
    ended(requested().cancelByFan("too late", NOW), Reason.CANCELLED_BY_FAN, "too late");
    ended(accepted().cancelByFan("too late", NOW), Reason.CANCELLED_BY_FAN, "too late");
  }

  @Test
  void theCreatorCancelsWhatTheyAccepted() {
    ended(accepted().cancelByCreator("ill", NOW), Reason.CANCELLED_BY_CREATOR, "ill");
  }

  @Test
  void theOperatorCancelsWhatIsOpen() {
    ended(requested().cancelByOperator("law", NOW), Reason.CANCELLED_BY_OPERATOR, "law");
    ended(accepted().cancelByOperator("law", NOW), Reason.CANCELLED_BY_OPERATOR, "law");
  }

  @Test
  void silenceEndsWhatWaitsEachForItsOwnReason() {
    assertThat(awaiting().lapse(NOW)).isEqualTo(new Abandoned(awaiting().terms(), NOW));
    assertThat(awaiting().lapse(NOW).settlement()).isEqualTo(new Settlement.Nothing());
    ended(requested().lapse(NOW), Reason.NOT_ACCEPTED_IN_TIME, "");
    ended(accepted().lapse(NOW), Reason.NOT_SENT_IN_TIME, "");
  }

  private static void ended(Cancelled cancelled, Reason reason, String why) {
    assertThat(cancelled).isEqualTo(new Cancelled(requested().terms(), NOW, reason, why));
    assertThat(cancelled.settlement()).isEqualTo(REFUND);
  }

  static Stream<Pending> pending() {
    return Stream.of(awaiting(), requested(), accepted());
  }

  @ParameterizedTest
  @MethodSource("pending")
  void untilTheDeadlineItIsItselfAndFromThatInstantOnItIsOver(Pending waiting) {
    var due = waiting.dueAt();
    assertThat(waiting.asOf(due.minusNanos(1))).isSameAs(waiting);
    assertThat(waiting.asOf(due)).isEqualTo(waiting.lapse(due));
    assertThat(waiting.asOf(due.plusNanos(1))).isEqualTo(waiting.lapse(due.plusNanos(1)));
    assertThat(waiting.asOf(Instant.MAX)).isInstanceOf(Commission.Ended.class);
  }

  static Stream<Commission> over() {
    return Stream.of(delivered(), requested().refuse("", NOW), awaiting().lapse(NOW));
  }

  @ParameterizedTest
  @MethodSource("over")
  void whatIsOverStaysAsItIs(Commission over) {
    assertThat(over.asOf(Instant.MAX)).isSameAs(over);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 20, 33, 99, 100})
  void netAndFeeAreAlwaysTheWholePrice(int feePercent) {
    var prices =
        LongStream.concat(LongStream.rangeClosed(0, 2_000), LongStream.of(100_000, 1L << 53));
    prices.mapToObj(Money::coins).forEach(price -> sharesAddUp(price, feePercent));
  }

  private static void sharesAddUp(Money price, int feePercent) {
    var release = Samples.terms(price, feePercent).release();
    assertThat(release.net().plus(release.fee())).isEqualTo(price);
    assertThat(release.fee().amount()).isEqualTo(price.amount() * feePercent / 100);
  }

  @Test
  void nobodyCommissionsThemself() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.terms(FAN, FAN, Money.coins(500), 20));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void aFeeIsAShareOfThePrice(int percent) {
    assertThatIllegalArgumentException().isThrownBy(() -> Samples.terms(Money.coins(500), percent));
  }

  @Test
  void theCreatorKnowsOfItOnceItIsPaidAndAStrangerNever() {
    var abandoned = awaiting().lapse(NOW);
    var hidden = Stream.of(awaiting(), abandoned);
    var known = Stream.of(requested(), accepted(), delivered(), requested().lapse(NOW));
    assertThat(hidden).allMatch(c -> c.isKnownTo(FAN) && !c.isKnownTo(CREATOR));
    assertThat(known).allMatch(c -> c.isKnownTo(FAN) && c.isKnownTo(CREATOR));
    assertThat(Stream.of(awaiting(), requested(), delivered()))
        .noneMatch(c -> c.isKnownTo(new UUID(9, 9)));
  }

  @Test
  void everyChangeHasItsNameAndWhatOnlyTheFanKnowsHasNone() {
    assertThat(Change.of(awaiting())).isNull();
    assertThat(Change.of(awaiting().lapse(NOW))).isNull();
    assertThat(Change.of(requested())).isEqualTo(Change.REQUESTED);
    assertThat(Change.of(accepted())).isEqualTo(Change.ACCEPTED);
    assertThat(Change.of(delivered())).isEqualTo(Change.DELIVERED);
    assertThat(Change.of(requested().lapse(NOW))).isEqualTo(Change.NOT_ACCEPTED_IN_TIME);
    assertThat(Change.of(accepted().lapse(NOW))).isEqualTo(Change.NOT_SENT_IN_TIME);
  }
}
