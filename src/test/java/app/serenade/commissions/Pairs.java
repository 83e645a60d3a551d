package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.Node;
import app.serenade.journeys.Person;
import app.serenade.payments.Coins;
import app.serenade.platform.Ids;
import app.serenade.platform.money.Unit;
import app.serenade.wallet.Balances;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fan at one node and a creator at another, over one database, and how things stand there. */
final class Pairs {
  static final long PRICE = 500;

  private final Node here;
  private final Node there;
  final Person fan;
  final Person creator;

  Pairs(Node here, Node there) {
    this.here = here;
    this.there = there;
    fan = joined("fan");
    creator = at(there, joined("maker"));
    sql("""
        insert into offers.offer (creator, introduction, description, amount, unit, promised_seconds, state)
        values (:id, gen_random_uuid(), 'A small song', 500, 'COINS', 15, 'accepting')
        """)
        .param("id", creator.id())
        .update();
  }

  private Person joined(String name) {
    var handle = name + Long.toString(System.nanoTime(), 36);
    return Person.join(here.program(), here.at(""), handle, name);
  }

  void topUp(long coins) {
    Coins.give(here::bean, fan.id(), coins);
  }

  UUID placed() {
    var brief = new BriefForm("friend", "Ada", "", "birthday", "", "Sing.", false);
    var placed = here.bean(PlaceCommission.class).by(fan.id(), creator.id(), brief);
    return ((PlaceCommission.Outcome.Done) placed).id();
  }

  void priceIn(String unit) {
    sql("update offers.offer set unit = :unit where creator = :id")
        .param("unit", unit)
        .param("id", creator.id())
        .update();
  }

  UUID requested() {
    var id = placed();
    assertThat(here.bean(PayCommission.class).by(fan.id(), id))
        .isInstanceOf(PayCommission.Outcome.Paid.class);
    return id;
  }

  UUID accepted() {
    var id = requested();
    assertThat(there.bean(AcceptCommission.class).by(creator.id(), id))
        .isInstanceOf(Moved.Done.class);
    return id;
  }

  /** A film of 20 s, by what media's rows say. */
  UUID film() {
    var id = Ids.next();
    sql("""
        insert into media.asset (id, owner, purpose, from_file, state, length_ms, width, height)
        values (:id, :owner, 'CUSTOM', false, 'READY', 20000, 360, 640)
        """)
        .param("id", id)
        .param("owner", creator.id())
        .update();
    return id;
  }

  /** Its deadline is so soon. */
  void dueIn(UUID id, int milliseconds) {
    sql("update commissions.commission set due_at = platform.now() + :soon * interval '1 ms' where id = :id")
        .param("soon", milliseconds)
        .param("id", id)
        .update();
  }

  /** The sweep of the other node, until it or somebody else has moved the commission. */
  String expired(UUID id) {
    while (standing(id).equals("requested held 1")) there.bean(ExpireCommissions.class).sweep();
    return "";
  }

  /** Its state, where its money is, and how often it moved. */
  String standing(UUID id) {
    return sql("""
        select commission.state || ' ' || coalesce(money.state, 'none') || ' ' || transition
          from commissions.commission left join wallet.whereabouts money on money.commission = id
         where id = :id
        """)
        .param("id", id)
        .query(String.class)
        .single();
  }

  long coins() {
    return here.bean(Balances.class).of(fan.id(), Unit.COINS).amount();
  }

  long income() {
    return sql("select coalesce(sum(balance), 0) from wallet.account where owner = :id and kind = 'income'")
        .param("id", creator.id())
        .query(Long.class)
        .single();
  }

  /** What the fan has, and what is held or was paid out for them. */
  long whole() {
    var elsewhere =
        sql("""
            select coalesce(sum(money.amount), 0) from wallet.whereabouts money
              join commissions.commission on commission.id = money.commission
             where commission.fan = :fan and money.state in ('held', 'released')
               and money.unit = 'COINS'
            """)
            .param("fan", fan.id())
            .query(Long.class)
            .single();
    return coins() + elsewhere;
  }

  /** The fan at the creator's node. */
  Person fanThere() {
    return at(there, fan);
  }

  private static Person at(Node node, Person person) {
    return new Person(node.at(""), person.id(), person.handle(), person.token());
  }

  JdbcClient.StatementSpec sql(String text) {
    return here.bean(JdbcClient.class).sql(text);
  }
}
