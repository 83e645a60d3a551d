package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Person;
import app.serenade.platform.money.Money;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceAndPayTest extends CommissionFixture {
  private Person fan;
  private Person creator;

  @BeforeEach
  void twoPeople() {
    fan = fan(1_200);
    creator = creator();
  }

  @Test
  void theSameBriefConfirmedTwiceIsOneCommission() {
    assertThat(placed(fan, creator)).isEqualTo(placed(fan, creator));
  }

  @Test
  void theSameBriefConfirmedManyTimesAtOnceIsOneCommission() {
    assertThat(Together.ask(16, n -> placed(fan, creator)).stream().distinct()).hasSize(1);
  }

  @Test
  void anotherBriefKeepsTheUnpaidCommissionAndIsWhatIsPaidFor() {
    var first = placed(fan, creator, "Ada");
    due(first, 60_000);
    assertThat(placed(fan, creator, "Ada")).isEqualTo(first);
    assertThat(remains(first)).isLessThan(1);
    assertThat(placed(fan, creator, "Grace")).isEqualTo(first);
    assertThat(remains(first)).isBetween(23.9, 24.0);
    assertThat(pay(fan, first)).isInstanceOf(PayCommission.Outcome.Paid.class);
    assertThat(addressed(first)).isEqualTo("Grace");
    assertThat(coins(fan)).isEqualTo(700);
  }

  /** In hours. */
  private double remains(UUID id) {
    return sql("select extract(epoch from due_at - platform.now()) / 3600 from commissions.commission where id = :id")
        .param("id", id)
        .query(Double.class)
        .single();
  }

  private String addressed(UUID id) {
    return sql("select addressed_as from commissions.commission where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  @Test
  void whatWasNotPaidInTimeIsPutAwayAndTheNextBriefIsAnotherCommission() {
    var first = placed(fan, creator, "Ada");
    due(first, -1);
    assertThat(placed(fan, creator, "Grace")).isNotEqualTo(first);
    assertThat(standing(first)).isEqualTo(new Standing("abandoned", "none", 1));
  }

  @Test
  void manyBriefsAtOnceLeaveOneUnpaidCommission() {
    Together.ask(16, n -> placed(fan, creator, "Name " + n));
    var unpaid =
        sql("select count(*) from commissions.commission where fan = :fan")
            .param("fan", fan.id())
            .query(Integer.class)
            .single();
    assertThat(unpaid).isEqualTo(1);
  }

  @Test
  void aPaidCommissionStaysWhenTheFanAsksAgain() {
    var first = requested(fan, creator);
    assertThat(placed(fan, creator)).isNotEqualTo(first);
    assertThat(standing(first)).isEqualTo(new Standing("requested", "held", 1));
  }

  @Test
  void payingTwiceIsOneHold() {
    var id = requested(fan, creator);
    assertThat(pay(fan, id)).isInstanceOf(PayCommission.Outcome.Paid.class);
    assertThat(coins(fan)).isEqualTo(700);
    assertThat(standing(id)).isEqualTo(new Standing("requested", "held", 1));
  }

  @Test
  void payingSixteenTimesAtOnceIsOneHold() {
    var id = placed(fan, creator);
    assertThat(Together.ask(16, n -> pay(fan, id)))
        .allMatch(PayCommission.Outcome.Paid.class::isInstance);
    assertThat(coins(fan)).isEqualTo(700);
    assertThat(standing(id)).isEqualTo(new Standing("requested", "held", 1));
  }

  @Test
  void twoOrdersAtOnceAndMoneyForOneMakeOneRequest() {
    var poor = fan(600);
    var first = placed(poor, creator);
    var second = placed(poor, creator());
    var answers = Together.ask(2, n -> pay(poor, n == 0 ? first : second));
    assertThat(answers).filteredOn(PayCommission.Outcome.Paid.class::isInstance).hasSize(1);
    assertThat(answers).contains(new PayCommission.Outcome.TooLittle(Money.coins(400)));
    assertThat(coins(poor)).isEqualTo(100);
  }

  @Test
  void withTooLittleNothingMovesAndWhatIsMissingIsSaid() {
    var poor = fan(150);
    var id = placed(poor, creator);
    assertThat(pay(poor, id)).isEqualTo(new PayCommission.Outcome.TooLittle(Money.coins(350)));
    assertThat(coins(poor)).isEqualTo(150);
    assertThat(standing(id)).isEqualTo(new Standing("awaiting_payment", "none", 0));
    topUp(poor, 350);
    assertThat(pay(poor, id)).isInstanceOf(PayCommission.Outcome.Paid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"paused", "exited"})
  void afterTheCreatorStoppedAcceptingNothingIsCharged(String state) {
    var id = placed(fan, creator);
    offerBecomes(creator, state);
    assertThat(pay(fan, id)).isInstanceOf(PayCommission.Outcome.Closed.class);
    assertThat(coins(fan)).isEqualTo(1_200);
    assertThat(standing(id)).isEqualTo(new Standing("awaiting_payment", "none", 0));
    var again = bean(PlaceCommission.class).by(fan.id(), creator.id(), brief("Ada"));
    assertThat(again).isInstanceOf(PlaceCommission.Outcome.Closed.class);
    offerBecomes(creator, "accepting");
    assertThat(pay(fan, id)).isInstanceOf(PayCommission.Outcome.Paid.class);
  }

  @Test
  void whoWasBlockedSinceConfirmIsNotCharged() {
    var id = placed(fan, creator);
    sql("insert into profiles.blocking values (:creator, :fan, now())")
        .param("creator", creator.id())
        .param("fan", fan.id())
        .update();
    assertThat(pay(fan, id)).isInstanceOf(PayCommission.Outcome.Closed.class);
    assertThat(coins(fan)).isEqualTo(1_200);
  }

  @Test
  void thePriceIsThatOfConfirmWhateverTheOfferSaysLater() {
    var id = placed(fan, creator);
    sql("update offers.offer set amount = 900 where creator = :id")
        .param("id", creator.id())
        .update();
    assertThat(pay(fan, id)).isInstanceOf(PayCommission.Outcome.Paid.class);
    assertThat(coins(fan)).isEqualTo(700);
  }

  @Test
  void aSecondConfirmAfterThePriceChangedIsBoughtUnderTheNewTerms() {
    var old = placed(fan, creator);
    sql("update offers.offer set amount = 900 where creator = :id")
        .param("id", creator.id())
        .update();
    var now = placed(fan, creator);
    assertThat(now).isEqualTo(old);
    assertThat(pay(fan, now)).isInstanceOf(PayCommission.Outcome.Paid.class);
    assertThat(coins(fan)).isEqualTo(300);
  }

  @Test
  void aPriceOfNothingIsRequestedAtOnceAndMovesNoMoney() {
    var generous = creator(0);
    var placed = bean(PlaceCommission.class).by(fan.id(), generous.id(), brief("Ada"));
    assertThat(placed)
        .isInstanceOfSatisfying(
            PlaceCommission.Outcome.Done.class, done -> assertThat(done.paid()).isTrue());
    var id = ((PlaceCommission.Outcome.Done) placed).id();
    assertThat(standing(id)).isEqualTo(new Standing("requested", "none", 1));
    assertThat(bean(RefuseCommission.class).by(generous.id(), id, ""))
        .isInstanceOf(Moved.Done.class);
    assertThat(standing(id)).isEqualTo(new Standing("cancelled", "none", 2));
    assertThat(coins(fan)).isEqualTo(1_200);
  }

  @Test
  void nobodyCommissionsThemselfAndNobodyWithoutAnOfferIsCommissioned() {
    var place = bean(PlaceCommission.class);
    assertThat(place.by(creator.id(), creator.id(), brief("Me")))
        .isInstanceOf(PlaceCommission.Outcome.Own.class);
    assertThat(place.by(creator.id(), fan.id(), brief("Ada")))
        .isInstanceOf(PlaceCommission.Outcome.NotFound.class);
  }

  @Test
  void onlyTheFanPays() {
    var id = placed(fan, creator);
    assertThat(pay(creator, id)).isInstanceOf(PayCommission.Outcome.NotFound.class);
    assertThat(pay(fan(500), id)).isInstanceOf(PayCommission.Outcome.NotFound.class);
    assertThat(pay(fan, UUID.randomUUID())).isInstanceOf(PayCommission.Outcome.NotFound.class);
  }
}
