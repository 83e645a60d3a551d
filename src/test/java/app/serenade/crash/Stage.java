package app.serenade.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import app.serenade.platform.Ids;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fan with 500 coins and a creator with an offer for 500, and how far they have come. */
final class Stage {
  /** Whose password everybody has: to make one for each takes too long. */
  static final String FIRST = "first";

  private static final String JOIN =
      """
      with joined as (
        insert into accounts.account (id, email, handle, name, password)
        select :id, :handle || '@example.org', :handle, 'Somebody',
               coalesce((select password from accounts.account where handle = :first), 'none'))
      insert into accounts.session (token_hash, account, kind, ends_at)
      values (sha256(:token::bytea), :id, 'program', now() + interval '1 hour')
      """;
  private static final String OFFER =
      """
      insert into offers.offer (creator, introduction, description, amount, unit, promised_seconds, state)
      values (:id, gen_random_uuid(), 'A small song', 500, 'COINS', 15, 'accepting')
      """;
  private static final String COINS =
      """
      with ids as (select gen_random_uuid() as transfer, gen_random_uuid() as ref),
      bought as (
        insert into payments.top_up (id, account, coins, price, currency, provider, state, next, at, decided_at)
        select ref, :id, 500, 500, 'EUR', 'elsewhere', 'paid', '/wallet', now(), now() from ids),
      moved as (insert into wallet.transfer (id, kind, ref) select transfer, 'top_up', ref from ids),
      entries as (
        insert into wallet.entry (transfer, kind, owner, unit, amount)
        select transfer, 'provider', ref, 'COINS', -500 from ids
        union all select transfer, 'wallet', :id, 'COINS', 500 from ids)
      insert into wallet.account (kind, owner, unit, balance) values ('wallet', :id, 'COINS', 500)
      """;
  private static final String FILM =
      """
      insert into media.asset (id, owner, purpose, from_file, state, length_ms, width, height)
      values (:film, :id, 'CUSTOM', false, 'READY', 20000, 360, 640)
      """;
  private static final String STANDING =
      """
      select coalesce((select string_agg(c.state || ' after ' || c.transition || ', money '
               || coalesce(m.state, 'none'), '; ')
             from commissions.commission c left join wallet.whereabouts m on m.commission = c.id
            where c.fan = :fan), 'nothing')
          || '; coins ' || (select sum(balance) from wallet.account where owner = :fan and kind = 'wallet')
          || '; earned ' || coalesce((select sum(balance) from wallet.account
                                       where owner = :creator and kind = 'income'), 0)
          || '; offer ' || coalesce((select state from offers.offer where creator = :creator), 'gone')
          || '; reviewed ' || (select count(*) from reviews.review where creator = :creator)
          || '; told ' || (select count(*) from messages.message
                            where commission in (select id from commissions.commission where fan = :fan))
          || '; notified ' || (select count(*) from notifications.notification
                                where account in (:fan, :creator))
          || '; mails ' || (select count(*) from notifications.letter where account in (:fan, :creator))
          || '; bought ' || (select string_agg(state, ' ' order by state) from payments.top_up where account = :fan)
          || '; charged ' || coalesce((select string_agg(state, ' ') from payments.charge where account = :fan), 'nothing')
          || '; deeds ' || coalesce((select string_agg(act, ' ' order by number) from commissions.deed
                                      where account = :operator), 'none')
          || '; left ' || (select count(*) from accounts.account
                            where id in (:fan, :creator) and deleted_at is not null)
      """;

  private final JdbcClient sql;
  private final Person fan;
  private final Person creator;
  private final Person operator;
  final UUID film = Ids.next();
  final UUID topUp = Ids.next();
  private String commission = "";
  private String charge = "";

  Stage(JdbcClient sql, String server) {
    this.sql = sql;
    fan = joined(server);
    creator = joined(server);
    operator = joined(server);
    sql.sql("update accounts.account set role = 'operator' where id = :id")
        .param("id", operator.id())
        .update();
    sql.sql(OFFER).param("id", creator.id()).update();
    sql.sql(COINS).param("id", fan.id()).update();
    sql.sql(FILM).param("film", film).param("id", creator.id()).update();
  }

  private Person joined(String server) {
    var id = Ids.next();
    var handle = "c" + id.toString().replace("-", "").substring(12);
    var token = id.toString();
    sql.sql(JOIN)
        .param("id", id)
        .param("handle", handle)
        .param("token", token)
        .param("first", FIRST)
        .update();
    return new Person(server, id, handle, token);
  }

  /** The price is five euros. */
  Stage inEuros() {
    sql.sql("update offers.offer set unit = 'EUR' where creator = :creator")
        .param("creator", creator.id())
        .update();
    return this;
  }

  Stage placed() {
    var brief = Map.of("forWhom", "friend", "addressedAs", "Ada", "occasion", "birthday");
    var placed = fan.post("/profiles/" + creator.handle() + "/commissions", brief);
    assertThat(placed.status()).as(placed.text()).isEqualTo(201);
    commission = placed.json().path("id").asString();
    return this;
  }

  Stage requested() {
    return placed().done(fan, "/payment");
  }

  Stage accepted() {
    return requested().done(creator, "/acceptance");
  }

  Stage delivered() {
    accepted();
    var sent = creator.post(move("/delivery"), Map.of("asset", film));
    assertThat(sent.status()).as(sent.text()).isEqualTo(200);
    return this;
  }

  Stage lookedInto() {
    var looked = operator.post("/operator/looks", look());
    assertThat(looked.status()).as(looked.text()).isEqualTo(200);
    return this;
  }

  Map<String, String> look() {
    return Map.of("commission", commission, "why", "The fan wrote to us");
  }

  /** More coins are asked for and not yet paid. */
  Stage buying() {
    var asked = fan.post("/top-ups", Map.of("id", topUp, "coins", 500));
    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    return this;
  }

  /** The price in euros is asked for and not yet paid. */
  Stage charged() {
    inEuros().placed();
    var asked = fan.post(move("/payment"));
    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    charge = asked.json().path("id").asString();
    return this;
  }

  Stage taken() {
    charged();
    var confirmed = fan.post("/sandbox/payments/" + charge + "/confirmation");
    assertThat(confirmed.text()).contains("\"taken\"");
    return this;
  }

  private Stage done(Person person, String move) {
    Answer answer = person.post(move(move));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return this;
  }

  /** Its deadline is over. */
  void overdue() {
    sql.sql("update commissions.commission set due_at = platform.now() where fan = :fan")
        .param("fan", fan.id())
        .update();
  }

  /** The provider is to be asked again now for what it has yet to give back. */
  void refundDue() {
    sql.sql("update payments.charge set ask_at = now() where account = :fan")
        .param("fan", fan.id())
        .update();
  }

  String charge() {
    return charge;
  }

  String move(String move) {
    return "/commissions/" + commission + move;
  }

  Person fan() {
    return fan;
  }

  Person creator() {
    return creator;
  }

  Person operator() {
    return operator;
  }

  /** All that a step may have done, where it can be seen. */
  String standing() {
    return sql.sql(STANDING)
        .param("fan", fan.id())
        .param("creator", creator.id())
        .param("operator", operator.id())
        .query(String.class)
        .single();
  }
}
