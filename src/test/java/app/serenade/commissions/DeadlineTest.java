package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.serenade.journeys.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest extends CommissionFixture {
  private Person fan;
  private Person creator;

  @BeforeEach
  void twoPeople() {
    fan = fan(PRICE);
    creator = creator();
  }

  private void sweep() {
    bean(ExpireCommissions.class).sweep();
  }

  /** Seconds from one moment of a commission to its deadline. */
  private long deadlineAfter(UUID id, String moment) {
    return sql("select round(extract(epoch from due_at - %s)) from commissions.commission where id = :id"
            .formatted(moment))
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /** The same row as it stands this much later. */
  private void pass(UUID id, Duration time) {
    sql("update commissions.commission set due_at = due_at - make_interval(secs => :time) where id = :id")
        .param("time", time.toSeconds())
        .param("id", id)
        .update();
  }

  private void shiftClock(Duration by) {
    sql("update platform.clock set shift = make_interval(secs => :time)")
        .param("time", by.toSeconds())
        .update();
  }

  @Test
  void theDeadlinesAreTwoDaysToAnswerAndSevenToSend() {
    var id = placed(fan, creator);
    assertThat(deadlineAfter(id, "placed_at")).isEqualTo(Duration.ofHours(24).toSeconds());
    pay(fan, id);
    assertThat(deadlineAfter(id, "requested_at")).isEqualTo(Duration.ofHours(48).toSeconds());
    assertThat(bean(AcceptCommission.class).by(creator.id(), id)).isInstanceOf(Moved.Done.class);
    assertThat(deadlineAfter(id, "accepted_at")).isEqualTo(Duration.ofHours(168).toSeconds());
  }

  @Test
  void notAcceptedInTwoDaysItIsCancelledAndRefunded() {
    var id = requested(fan, creator);
    pass(id, Duration.ofHours(48).minusSeconds(30));
    sweep();
    assertThat(standing(id)).isEqualTo(new Standing("requested", "held", 1));
    pass(id, Duration.ofSeconds(30));
    sweep();
    ended(id, 2, "not_accepted_in_time: ");
  }

  @Test
  void notSentInSevenDaysItIsCancelledAndRefunded() {
    var id = accepted(fan, creator);
    pass(id, Duration.ofHours(168).minusSeconds(30));
    sweep();
    assertThat(standing(id)).isEqualTo(new Standing("accepted", "held", 2));
    pass(id, Duration.ofSeconds(30));
    sweep();
    ended(id, 3, "not_sent_in_time: ");
  }

  private void ended(UUID id, int transition, String ending) {
    awaitState(id, "cancelled");
    assertThat(standing(id)).isEqualTo(new Standing("cancelled", "refunded", transition));
    assertThat(ending(id)).isEqualTo(ending);
    assertThat(coins(fan)).isEqualTo(PRICE);
  }

  /** The program's own sweep may be ending it at this moment. */
  private void awaitState(UUID id, String state) {
    for (var n = 0; n < 500 && !standing(id).state().equals(state); n++) pause();
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Test
  void whenTheClockPassesADeadlineTheProgramEndsTheCommissionByItself() {
    var request = requested(fan, creator);
    var second = fan(PRICE);
    var work = accepted(second, creator);
    try {
      shiftClock(Duration.ofHours(48));
      awaitState(request, "cancelled");
      assertThat(ending(request)).isEqualTo("not_accepted_in_time: ");
      assertThat(standing(work)).isEqualTo(new Standing("accepted", "held", 2));
      shiftClock(Duration.ofHours(168));
      awaitState(work, "cancelled");
      assertThat(ending(work)).isEqualTo("not_sent_in_time: ");
    } finally {
      shiftClock(Duration.ZERO);
    }
    assertThat(coins(fan)).isEqualTo(PRICE);
    assertThat(coins(second)).isEqualTo(PRICE);
  }

  @Test
  void whoComesAfterTheDeadlineIsToldWhatItIsNowThoughNobodyHadWrittenItDown() {
    var id = requested(fan, creator);
    due(id, -1);
    assertThat(bean(AcceptCommission.class).by(creator.id(), id))
        .isInstanceOfSatisfying(
            Moved.NotNow.class,
            late -> assertThat(late.commission()).isInstanceOf(Commission.Cancelled.class));
    ended(id, 2, "not_accepted_in_time: ");
  }

  @Test
  void anUnpaidOneIsPutAwayAndCanNotBePaid() {
    var id = placed(fan, creator);
    due(id, -1);
    assertThat(pay(fan, id)).isInstanceOf(PayCommission.Outcome.TooLate.class);
    sweep();
    awaitState(id, "abandoned");
    assertThat(standing(id)).isEqualTo(new Standing("abandoned", "none", 1));
    assertThat(coins(fan)).isEqualTo(PRICE);
    assertThat(placed(fan, creator)).isNotEqualTo(id);
  }

  @Test
  void manyOverdueAtOnceAreAllEnded() {
    topUp(fan, 129 * PRICE);
    var ids =
        java.util.stream.IntStream.range(0, 130).mapToObj(n -> requested(fan, creator)).toList();
    sql("update commissions.commission set due_at = platform.now() where fan = :fan")
        .param("fan", fan.id())
        .update();
    sweep();
    ids.forEach(id -> awaitState(id, "cancelled"));
    assertThat(coins(fan)).isEqualTo(130 * PRICE);
  }

  /**
   * Both nights in which clocks are put on or back in Europe and in America, between the moments.
   */
  @ParameterizedTest
  @ValueSource(strings = {"2027-03-26T12:00:00Z", "2027-10-29T12:00:00Z", "2027-03-12T12:00:00Z"})
  void hoursAreCountedAndNotDaysWhenClocksAreChanged(String moment) {
    try {
      shiftClock(Duration.between(Instant.now(), Instant.parse(moment)));
      var id = requested(fan, creator);
      assertThat(deadlineAfter(id, "requested_at")).isEqualTo(Duration.ofHours(48).toSeconds());
      assertThat(bean(AcceptCommission.class).by(creator.id(), id)).isInstanceOf(Moved.Done.class);
      assertThat(deadlineAfter(id, "accepted_at")).isEqualTo(Duration.ofHours(168).toSeconds());
      assertThat(bean(CancelCommission.class).by(fan.id(), id, "")).isInstanceOf(Moved.Done.class);
    } finally {
      shiftClock(Duration.ZERO);
    }
  }

  @Test
  void whenManyEndAtOnceBothPartiesAreToldOfEachOnce() {
    topUp(fan, 24 * PRICE);
    var ids = Stream.generate(() -> requested(fan, creator)).limit(25).toList();
    ids.forEach(id -> due(id, -1));
    sweep();
    ids.forEach(id -> awaitState(id, "cancelled"));
    await().atMost(Duration.ofMinutes(2)).until(() -> told(fan) == 25 && told(creator) == 25);
    assertThat(
            sql("select count(distinct commission) from messages.message where change = 'NOT_ACCEPTED_IN_TIME' and reader = :id")
                .param("id", fan.id())
                .query(Long.class)
                .single())
        .isEqualTo(25);
  }

  private long told(Person person) {
    return sql("""
        select count(*) from notifications.notification
         where account = :id and change = 'NOT_ACCEPTED_IN_TIME'
        """)
        .param("id", person.id())
        .query(Long.class)
        .single();
  }

  @Test
  void oneThatCanNotBeEndedKeepsNoOtherWaiting() {
    topUp(fan, PRICE);
    var stuck = requested(fan, creator);
    var other = requested(fan, creator);
    sql("alter table commissions.commission add constraint stuck check (id <> '%s' or state <> 'cancelled') not valid"
            .formatted(stuck))
        .update();
    try {
      due(stuck, -2_000);
      due(other, -1_000);
      sweep();
      awaitState(other, "cancelled");
      assertThat(standing(stuck)).isEqualTo(new Standing("requested", "held", 1));
    } finally {
      sql("alter table commissions.commission drop constraint stuck").update();
    }
    bean(ExpireCommissions.class).tryAgain();
    sweep();
    awaitState(stuck, "cancelled");
    assertThat(coins(fan)).isEqualTo(2 * PRICE);
  }

  @Test
  void anOperatorEndsWhatIsOpenAndSaysWhy() {
    var id = accepted(fan, creator);
    var operator = bean(CancelCommission.class);
    assertThat(operator.byOperator(id, "Not allowed here")).isInstanceOf(Moved.Done.class);
    assertThat(standing(id)).isEqualTo(new Standing("cancelled", "refunded", 3));
    assertThat(ending(id)).isEqualTo("cancelled_by_operator: Not allowed here");
    assertThat(fan.page("/commissions/" + id).text())
        .contains("Cancelled by the operator", "Not allowed here");
    assertThat(operator.byOperator(id, "")).isInstanceOf(Moved.NotNow.class);
    assertThat(operator.byOperator(UUID.randomUUID(), "")).isInstanceOf(Moved.NotFound.class);
  }
}
