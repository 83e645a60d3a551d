package app.serenade.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AskingTest {
  private static final Instant SINCE = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void theProviderIsAskedSoonAtFirstAndSeldomInTheEnd() {
    var now = Asking.first(SINCE);
    var distance = Duration.ZERO;
    var asked = 0;
    while (now.isBefore(SINCE.plus(Duration.ofDays(365)))) {
      var next = Asking.next(SINCE, now);
      var grown = Duration.between(now, next);
      assertThat(grown).isBetween(Asking.SOON, Asking.SELDOM).isGreaterThanOrEqualTo(distance);
      distance = grown;
      now = next;
      asked++;
    }
    assertThat(distance).isEqualTo(Asking.SELDOM);
    assertThat(asked).isLessThan(800);
  }

  /** Where clocks of servers differ, or tests move one. */
  @Test
  void whatBeginsLaterIsAskedForSoon() {
    assertThat(Asking.next(SINCE.plusSeconds(3600), SINCE)).isEqualTo(SINCE.plus(Asking.SOON));
  }

  @Test
  void aPaymentIsAbandonedAfterAWeek() {
    assertThat(Asking.isOver(SINCE, SINCE.plus(Duration.ofDays(7)))).isFalse();
    assertThat(Asking.isOver(SINCE, SINCE.plus(Duration.ofDays(7)).plusSeconds(1))).isTrue();
  }
}
