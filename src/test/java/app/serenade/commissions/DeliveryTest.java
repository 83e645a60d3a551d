package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Person;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryTest extends CommissionFixture {
  private Person fan;
  private Person creator;
  private UUID id;

  @BeforeEach
  void anAcceptedCommission() {
    fan = fan(2 * PRICE);
    creator = creator();
    id = accepted(fan, creator);
  }

  private DeliverCommission.Outcome send(Person person, UUID commission, UUID film) {
    return bean(DeliverCommission.class).by(person.id(), commission, film);
  }

  private void unfit(UUID film, String words) {
    assertThat(send(creator, id, film))
        .isInstanceOfSatisfying(
            DeliverCommission.Outcome.Unfit.class,
            refused -> assertThat(refused.why()).contains(words));
    assertThat(standing(id)).isEqualTo(new Standing("accepted", "held", 2));
  }

  @Test
  void sentItIsDeliveredAndPaid() {
    assertThat(send(creator, id, film(creator, 15)))
        .isInstanceOf(DeliverCommission.Outcome.Sent.class);
    assertThat(standing(id)).isEqualTo(new Standing("delivered", "released", 3));
    assertThat(coins(fan)).isEqualTo(PRICE);
  }

  @Test
  void aVideoShorterThanPromisedIsRefusedWithThePromise() {
    unfit(film(creator, 14), "at least 15 seconds");
    assertThat(send(creator, id, film(creator, 15)))
        .isInstanceOf(DeliverCommission.Outcome.Sent.class);
  }

  @Test
  void aVideoThatIsStillLookedAtIsNotSentYet() {
    var film = film(creator, 20);
    sql("update media.asset set state = 'CHECKING' where id = :id").param("id", film).update();
    unfit(film, "still being looked at");
  }

  @Test
  void somebodyElsesVideoOrNoneIsNotSent() {
    unfit(film(fan, 20), "Choose a video of yours");
    unfit(UUID.randomUUID(), "Choose a video of yours");
  }

  @Test
  void anIntroductionIsNoCustomVideo() {
    var film = film(creator, 20);
    sql("update media.asset set purpose = 'INTRODUCTION' where id = :id")
        .param("id", film)
        .update();
    unfit(film, "Choose a video of yours");
  }

  @Test
  void aVideoIsSentForOneCommissionOnly() {
    var film = film(creator, 20);
    assertThat(send(creator, id, film)).isInstanceOf(DeliverCommission.Outcome.Sent.class);
    id = accepted(fan, creator);
    unfit(film, "sent already");
  }

  @Test
  void sendingTheSameAgainIsTheSameAnswerAndAnotherIsTooLate() {
    var film = film(creator, 20);
    assertThat(send(creator, id, film)).isInstanceOf(DeliverCommission.Outcome.Sent.class);
    assertThat(send(creator, id, film)).isInstanceOf(DeliverCommission.Outcome.Sent.class);
    assertThat(send(creator, id, film(creator, 20)))
        .isInstanceOf(DeliverCommission.Outcome.NotNow.class);
    assertThat(standing(id)).isEqualTo(new Standing("delivered", "released", 3));
  }

  @Test
  void onlyTheCreatorSendsAndOnlyWhatTheyAccepted() {
    var film = film(creator, 20);
    assertThat(send(fan, id, film)).isInstanceOf(DeliverCommission.Outcome.NotFound.class);
    assertThat(send(creator(), id, film)).isInstanceOf(DeliverCommission.Outcome.NotFound.class);
    var request = requested(fan, creator);
    assertThat(send(creator, request, film)).isInstanceOf(DeliverCommission.Outcome.NotNow.class);
    assertThat(send(creator, UUID.randomUUID(), film))
        .isInstanceOf(DeliverCommission.Outcome.NotFound.class);
  }

  @Test
  void afterTheDeadlineTheVideoStaysUnsentAndMayGoElsewhere() {
    var film = film(creator, 20);
    due(id, -1);
    assertThat(send(creator, id, film)).isInstanceOf(DeliverCommission.Outcome.NotNow.class);
    var other = accepted(fan, creator);
    assertThat(send(creator, other, film)).isInstanceOf(DeliverCommission.Outcome.Sent.class);
  }
}
