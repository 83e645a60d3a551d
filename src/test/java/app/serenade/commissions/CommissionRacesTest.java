package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Person;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two at the same instant: one winner, the other is told, and the books agree. */
class CommissionRacesTest extends CommissionFixture {
  private static final int FEW = 20;
  private static final int MANY = 1_000;

  private Person fan;
  private Person creator;

  @BeforeEach
  void twoPeople() {
    fan = fan(0);
    creator = creator();
  }

  @Test
  void anAcceptAndTheDeadlineHaveOneWinner() {
    race(FEW, this::acceptAgainstDeadline);
  }

  @Tag("long")
  @Test
  void aThousandAcceptsAndDeadlinesHaveOneWinnerEach() {
    race(MANY, this::acceptAgainstDeadline);
  }

  private void acceptAgainstDeadline(int round) {
    var id = requested(fan, creator);
    due(id, round % 12);
    var answers = Together.ask(2, n -> n == 0 ? slowly(round, () -> accept(id)) : expired(id));
    var won = answers.getFirst() instanceof Moved.Done;
    assertThat(standing(id))
        .isEqualTo(
            won ? new Standing("accepted", "held", 2) : new Standing("cancelled", "refunded", 2));
  }

  private Moved accept(UUID id) {
    return bean(AcceptCommission.class).by(creator.id(), id);
  }

  /** Sweeps until the deadline has surely passed. */
  private Object expired(UUID id) {
    for (var n = 0; n < 20 && standing(id).state().equals("requested"); n++)
      bean(ExpireCommissions.class).sweep();
    return id;
  }

  private static <T> T slowly(int round, java.util.function.Supplier<T> move) {
    var until = System.nanoTime() + round % 15 * 1_000_000L;
    while (System.nanoTime() < until) Thread.onSpinWait();
    return move.get();
  }

  @Test
  void aCancelAndASendHaveOneWinner() {
    race(FEW, this::cancelAgainstSend);
  }

  @Tag("long")
  @Test
  void aThousandCancelsAndSendsHaveOneWinnerEach() {
    race(MANY, this::cancelAgainstSend);
  }

  private void cancelAgainstSend(int round) {
    var id = accepted(fan, creator);
    var film = film(creator, 20);
    var income = income();
    var answers = Together.ask(2, n -> n == round % 2 ? cancel(id) : send(id, film));
    var sent = answers.stream().anyMatch(DeliverCommission.Outcome.Sent.class::isInstance);
    var cancelled = answers.stream().anyMatch(Moved.Done.class::isInstance);
    assertThat(sent).isNotEqualTo(cancelled);
    assertThat(standing(id))
        .isEqualTo(
            sent
                ? new Standing("delivered", "released", 3)
                : new Standing("cancelled", "refunded", 3));
    assertThat(income() - income).isEqualTo(sent ? 400 : 0);
  }

  private Object cancel(UUID id) {
    return bean(CancelCommission.class).by(fan.id(), id, "");
  }

  private Object send(UUID id, UUID film) {
    return bean(DeliverCommission.class).by(creator.id(), id, film);
  }

  private long income() {
    return sql("select coalesce(sum(balance), 0) from wallet.account where owner = :id and kind = 'income'")
        .param("id", creator.id())
        .query(Long.class)
        .single();
  }

  @Test
  void twoPaymentsAtOnceChargeOnce() {
    race(FEW, this::payAgainstPay);
  }

  @Tag("long")
  @Test
  void aThousandPairsOfPaymentsChargeOnceEach() {
    race(MANY, this::payAgainstPay);
  }

  private void payAgainstPay(int round) {
    var id = placed(fan, creator);
    var before = coins(fan);
    var answers = Together.ask(2, n -> pay(fan, id));
    assertThat(answers).allMatch(PayCommission.Outcome.Paid.class::isInstance);
    assertThat(before - coins(fan)).isEqualTo(PRICE);
    assertThat(standing(id)).isEqualTo(new Standing("requested", "held", 1));
  }

  @Test
  void aPaymentAndASecondConfirmLeaveOneRequestAndAtMostOneUnpaid() {
    race(FEW, this::payAgainstConfirm);
  }

  /** What was confirmed before the payment is paid for; what came after it is another order. */
  private void payAgainstConfirm(int round) {
    var id = placed(fan, creator, "Ada");
    var before = coins(fan);
    var name = "Grace " + round;
    var answers = Together.ask(2, n -> n == round % 2 ? pay(fan, id) : placed(fan, creator, name));
    assertThat(answers).anyMatch(PayCommission.Outcome.Paid.class::isInstance);
    assertThat(before - coins(fan)).isEqualTo(PRICE);
    assertThat(standing(id)).isEqualTo(new Standing("requested", "held", 1));
    assertThat(addressed(id)).isEqualTo(answers.contains(id) ? name : "Ada");
  }

  private String addressed(UUID id) {
    return sql("select addressed_as from commissions.commission where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  @Test
  void anAcceptAndACancelHaveAnEndThatTheBooksKnow() {
    race(FEW, this::acceptAgainstCancel);
  }

  /** The fan's cancelling wins either way, before or after the creator's yes. */
  private void acceptAgainstCancel(int round) {
    var id = requested(fan, creator);
    var answers = Together.ask(2, n -> n == round % 2 ? cancel(id) : accept(id));
    var accepted = answers.stream().allMatch(Moved.Done.class::isInstance);
    assertThat(standing(id)).isEqualTo(new Standing("cancelled", "refunded", accepted ? 3 : 2));
  }

  @Test
  void oneVideoSentForTwoCommissionsAtOnceIsSentOnce() {
    race(FEW, this::sameVideoTwice);
  }

  private void sameVideoTwice(int round) {
    var ids = java.util.List.of(accepted(fan, creator), accepted(fan, creator));
    var film = film(creator, 20);
    var answers = Together.ask(2, n -> send(ids.get(n), film));
    assertThat(answers).filteredOn(DeliverCommission.Outcome.Sent.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(DeliverCommission.Outcome.Unfit.class::isInstance).hasSize(1);
  }

  /** After all rounds, what was paid in is in the wallet, held, or paid out. */
  private void race(int rounds, java.util.function.IntConsumer round) {
    topUp(fan, 2 * rounds * PRICE);
    IntStream.range(0, rounds).forEach(round);
    var sums = Map.of("held", held("held"), "released", held("released"));
    var whole = coins(fan) + sums.get("held") + sums.get("released");
    assertThat(whole).isEqualTo(2 * rounds * PRICE);
  }

  private long held(String state) {
    return sql("""
        select coalesce(sum(money.amount), 0) from wallet.whereabouts money
          join commissions.commission on commission.id = money.commission
         where commission.fan = :fan and money.state = :state
        """)
        .param("fan", fan.id())
        .param("state", state)
        .query(Long.class)
        .single();
  }
}
