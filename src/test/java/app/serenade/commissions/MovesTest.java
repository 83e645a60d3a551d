package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Person;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MovesTest extends CommissionFixture {
  private Person fan;
  private Person creator;

  @BeforeEach
  void twoPeople() {
    fan = fan(PRICE);
    creator = creator();
  }

  private Moved accept(Person person, UUID id) {
    return bean(AcceptCommission.class).by(person.id(), id);
  }

  private Moved refuse(Person person, UUID id, String why) {
    return bean(RefuseCommission.class).by(person.id(), id, why);
  }

  private Moved cancel(Person person, UUID id, String why) {
    return bean(CancelCommission.class).by(person.id(), id, why);
  }

  private void refunded(UUID id, int transition, String ending) {
    assertThat(standing(id)).isEqualTo(new Standing("cancelled", "refunded", transition));
    assertThat(ending(id)).isEqualTo(ending);
    assertThat(coins(fan)).isEqualTo(PRICE);
  }

  @Test
  void refusedByTheCreatorEverythingComesBackWithTheReason() {
    var id = requested(fan, creator);
    assertThat(coins(fan)).isZero();
    assertThat(refuse(creator, id, "No time this week.")).isInstanceOf(Moved.Done.class);
    refunded(id, 2, "refused: No time this week.");
  }

  @Test
  void theFanCancelsARequest() {
    var id = requested(fan, creator);
    assertThat(cancel(fan, id, "Changed my mind")).isInstanceOf(Moved.Done.class);
    refunded(id, 2, "cancelled_by_fan: Changed my mind");
  }

  @Test
  void theFanCancelsWhatWasAccepted() {
    var id = accepted(fan, creator);
    assertThat(cancel(fan, id, "")).isInstanceOf(Moved.Done.class);
    refunded(id, 3, "cancelled_by_fan: ");
  }

  @Test
  void theCreatorCancelsWhatTheyAccepted() {
    var id = accepted(fan, creator);
    assertThat(cancel(creator, id, "Lost my voice")).isInstanceOf(Moved.Done.class);
    refunded(id, 3, "cancelled_by_creator: Lost my voice");
  }

  @Test
  void aMoveOfTheOtherPartyIsNotFoundAndOneOfTheWrongStateSaysTheState() {
    var id = requested(fan, creator);
    assertThat(accept(fan, id)).isInstanceOf(Moved.NotFound.class);
    assertThat(refuse(fan, id, "")).isInstanceOf(Moved.NotFound.class);
    assertThat(cancel(creator, id, "")).isInstanceOf(Moved.NotNow.class);
    assertThat(accept(creator, id)).isInstanceOf(Moved.Done.class);
    assertThat(accept(creator, id)).isInstanceOf(Moved.NotNow.class);
    assertThat(refuse(creator, id, "")).isInstanceOf(Moved.NotNow.class);
    assertThat(standing(id)).isEqualTo(new Standing("accepted", "held", 2));
  }

  @Test
  void whatIsOverIsNotMoved() {
    var id = requested(fan, creator);
    assertThat(refuse(creator, id, "First")).isInstanceOf(Moved.Done.class);
    assertThat(refuse(creator, id, "Second")).isInstanceOf(Moved.NotNow.class);
    assertThat(cancel(fan, id, "Third")).isInstanceOf(Moved.NotNow.class);
    assertThat(accept(creator, id)).isInstanceOf(Moved.NotNow.class);
    assertThat(pay(fan, id)).isInstanceOf(PayCommission.Outcome.Paid.class);
    refunded(id, 2, "refused: First");
  }

  @Test
  void aStrangerFindsNothingToMove() {
    var id = requested(fan, creator);
    var stranger = creator();
    assertThat(accept(stranger, id)).isInstanceOf(Moved.NotFound.class);
    assertThat(refuse(stranger, id, "")).isInstanceOf(Moved.NotFound.class);
    assertThat(cancel(stranger, id, "")).isInstanceOf(Moved.NotFound.class);
    assertThat(standing(id)).isEqualTo(new Standing("requested", "held", 1));
  }

  @Test
  void theCreatorDoesNotKnowOfWhatIsUnpaid() {
    var id = placed(fan, creator);
    assertThat(accept(creator, id)).isInstanceOf(Moved.NotFound.class);
    assertThat(refuse(creator, id, "")).isInstanceOf(Moved.NotFound.class);
    assertThat(cancel(creator, id, "")).isInstanceOf(Moved.NotFound.class);
    assertThat(cancel(fan, id, "")).isInstanceOf(Moved.NotNow.class);
  }
}
