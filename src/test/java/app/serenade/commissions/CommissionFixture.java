package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Films;
import app.serenade.journeys.Person;
import app.serenade.payments.Coins;
import app.serenade.platform.money.Unit;
import app.serenade.wallet.Balances;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, offers and films of tests of commissions, and how things stand with them. */
public abstract class CommissionFixture extends ServerTest {
  protected static final long PRICE = 500;

  /** Where the money of a commission is, and how often it moved. */
  public record Standing(String state, String money, int transition) {}

  protected Person somebody(String name) {
    return Person.join(context, at(""), unique(name), name);
  }

  protected Person fan(long coins) {
    var fan = somebody("fan");
    if (coins > 0) topUp(fan, coins);
    return fan;
  }

  protected void topUp(Person fan, long coins) {
    Coins.give(context::getBean, fan.id(), coins);
  }

  /** A moderator or an operator. */
  protected Person official(String role) {
    var official = somebody(role);
    role(official, role);
    return official;
  }

  protected void role(Person person, String role) {
    sql("update accounts.account set role = :role where id = :id")
        .param("role", role)
        .param("id", person.id())
        .update();
  }

  /** Somebody with an offer whose shortest video is 15 s. */
  protected Person creator() {
    return creator(PRICE);
  }

  protected Person creator(long price) {
    var creator = somebody("creator");
    sql("""
        insert into offers.offer (creator, introduction, description, amount, unit, promised_seconds, state)
        values (:id, gen_random_uuid(), 'A small song', :number, 'COINS', 15, 'accepting')
        """)
        .param("id", creator.id())
        .param("number", price)
        .update();
    return creator;
  }

  protected void offerBecomes(Person creator, String state) {
    sql("update offers.offer set state = :state where creator = :id")
        .param("state", state)
        .param("id", creator.id())
        .update();
  }

  protected static BriefForm brief(String name) {
    return new BriefForm("friend", name, "", "birthday", "", "Sing.", false);
  }

  protected UUID placed(Person fan, Person creator) {
    return placed(fan, creator, "Ada");
  }

  protected UUID placed(Person fan, Person creator, String name) {
    var outcome = bean(PlaceCommission.class).by(fan.id(), creator.id(), brief(name));
    return ((PlaceCommission.Outcome.Done) outcome).id();
  }

  protected UUID requested(Person fan, Person creator) {
    var id = placed(fan, creator);
    assertThat(pay(fan, id)).isInstanceOf(PayCommission.Outcome.Paid.class);
    return id;
  }

  protected UUID accepted(Person fan, Person creator) {
    var id = requested(fan, creator);
    assertThat(bean(AcceptCommission.class).by(creator.id(), id)).isInstanceOf(Moved.Done.class);
    return id;
  }

  protected PayCommission.Outcome pay(Person fan, UUID id) {
    return bean(PayCommission.class).by(fan.id(), id);
  }

  /** A custom video of this length, uploaded and not sent. */
  protected UUID film(Person owner, int seconds) {
    return Films.ready(context, owner, "custom", seconds);
  }

  /** Lets a commission's deadline be this many milliseconds from now; negative is in the past. */
  protected void due(UUID id, long milliseconds) {
    sql("""
        update commissions.commission
           set due_at = platform.now() + make_interval(secs => :number / 1000.0) where id = :id
        """)
        .param("id", id)
        .param("number", milliseconds)
        .update();
  }

  protected long coins(Person person) {
    return bean(Balances.class).of(person.id(), Unit.COINS).amount();
  }

  protected Standing standing(UUID id) {
    return sql("""
        select commission.state, commission.transition, coalesce(money.state, 'none') as money
          from commissions.commission left join wallet.whereabouts money on money.commission = id
         where id = :id
        """)
        .param("id", id)
        .query(
            (row, i) ->
                new Standing(
                    row.getString("state"), row.getString("money"), row.getInt("transition")))
        .single();
  }

  /** Why it ended: the reason, and somebody's own words. */
  protected String ending(UUID id) {
    return sql("select reason || ': ' || why from commissions.commission where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  protected JdbcClient.StatementSpec sql(String text) {
    return bean(JdbcClient.class).sql(text);
  }

  /** By 303, to this path. */
  protected static void leadsTo(Answer answer, String path) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo(path);
  }
}
