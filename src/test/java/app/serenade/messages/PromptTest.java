package app.serenade.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.serenade.ServerTest;
import app.serenade.TestMail;
import app.serenade.commissions.Change;
import app.serenade.commissions.CommissionChanged;
import app.serenade.journeys.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class PromptTest extends ServerTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private Person fan;
  private Person creator;
  private Commissions commissions;
  private UUID commission;

  @BeforeEach
  void aRequest() {
    commissions = new Commissions(context);
    fan = Person.join(context, at(""), unique("fan_"), "Fan & Co");
    creator = Person.join(context, at(""), unique("cre_"), "Lin");
    commission = commissions.requested(fan, creator);
  }

  private CommissionChanged event(int transition, Change change) {
    return Commissions.event(commission, transition, fan, creator, change);
  }

  private void hear(CommissionChanged event) {
    commissions.publish(event);
    await().atMost(SOON).until(() -> commissions.untold(commission) == 0);
  }

  private static List<JsonNode> messages(Person reader, Person partner) {
    var answer = reader.get("/conversations/" + partner.handle() + "/messages");
    var messages = answer.json().path("messages");
    return StreamSupport.stream(messages.spliterator(), false).toList();
  }

  private static List<String> changes(Person reader, Person partner) {
    return messages(reader, partner).stream().map(PromptTest::kindOrChange).toList();
  }

  private static String kindOrChange(JsonNode message) {
    return message.path("change").asString(message.path("kind").asString());
  }

  private static JsonNode news(Person reader) {
    return reader.get("/notifications").json();
  }

  @Test
  void aRequestIsToldToBothAndCountsForTheOneWhoDidNotAct() {
    hear(event(1, Change.REQUESTED));
    assertThat(messages(fan, creator).getFirst().path("text").asString())
        .isEqualTo("You asked Lin for a video for Amara (Birthday).");
    assertThat(messages(creator, fan).getFirst().path("text").asString())
        .isEqualTo("Fan & Co asks you for a video for Amara (Birthday).");
    assertThat(news(creator).path("unreadNotifications").asInt()).isEqualTo(1);
    assertThat(news(creator).path("unreadMessages").asInt()).isZero();
    assertThat(news(fan).path("notifications").size()).isZero();
    assertThat(creator.page("/frame/bubble").text()).contains(">1<");
    assertThat(fan.page("/frame/bubble").text()).doesNotContain(">1<");
  }

  @Test
  void anEventThatIsToldManyTimesIsShownOnce() {
    for (var i = 0; i < 5; i++) commissions.publish(event(1, Change.REQUESTED));
    hear(event(1, Change.REQUESTED));
    assertThat(changes(fan, creator)).containsExactly("requested");
    assertThat(changes(creator, fan)).containsExactly("requested");
    assertThat(news(creator).path("notifications").size()).isEqualTo(1);
  }

  @Test
  void eventsOutOfOrderAreShownInTheOrderOfTheirTransitions() {
    commissions.deliver(commission);
    hear(event(3, Change.DELIVERED));
    hear(event(1, Change.REQUESTED));
    hear(event(2, Change.ACCEPTED));
    var inOrder = List.of("requested", "accepted", "video", "delivered");
    assertThat(changes(fan, creator)).isEqualTo(inOrder);
    assertThat(changes(creator, fan)).isEqualTo(inOrder);
    assertThat(news(fan).path("notifications").get(0).path("change").asString())
        .isEqualTo("delivered");
    assertThat(news(fan).path("notifications").get(1).path("change").asString())
        .isEqualTo("accepted");
  }

  @Test
  void whatWasNotToldIsToldByWhicheverNodeFindsIt() {
    var jdbc = bean(JdbcClient.class);
    hear(event(1, Change.REQUESTED));
    jdbc.sql("delete from messages.message where commission = :id")
        .param("id", commission)
        .update();
    jdbc.sql(
            """
            insert into commissions.untold (late, commission, transition, fan, creator, change)
            values (false, :commission, 1, :fan, :creator, 'REQUESTED')
            """)
        .param("commission", commission)
        .param("fan", fan.id())
        .param("creator", creator.id())
        .update();
    await().atMost(SOON).until(() -> !messages(fan, creator).isEmpty());
    await().atMost(SOON).until(() -> commissions.untold(commission) == 0);
    assertThat(changes(creator, fan)).containsExactly("requested");
  }

  @Test
  void whatCanNotBeToldKeepsNoOtherWaiting() {
    var jdbc = bean(JdbcClient.class);
    var stuck = commissions.requested(fan, creator);
    jdbc.sql(
            "alter table messages.message add constraint stuck check (commission <> '%s')"
                .formatted(stuck))
        .update();
    try {
      commissions.publish(Commissions.event(stuck, 1, fan, creator, Change.REQUESTED));
      hear(event(1, Change.REQUESTED));
      assertThat(changes(creator, fan)).containsExactly("requested");
      await().atMost(SOON).until(() -> tries(stuck) > 0);
    } finally {
      jdbc.sql("alter table messages.message drop constraint stuck").update();
    }
    await().atMost(SOON).until(() -> commissions.untold(stuck) == 0);
    assertThat(changes(creator, fan)).containsExactly("requested", "requested");
  }

  private int tries(UUID untold) {
    return bean(JdbcClient.class)
        .sql("select tries from commissions.untold where commission = :id")
        .param("id", untold)
        .query(Integer.class)
        .single();
  }

  @Test
  void aPromptCarriesTheButtonsThatFitTheStateAndTheReader() {
    hear(event(1, Change.REQUESTED));
    var path = "/commissions/" + commission;
    assertThat(creator.page("/inbox/" + fan.handle()).text())
        .contains("action=\"" + path + "/acceptance\"", "Fan &amp; Co asks you");
    assertThat(fan.page("/inbox/" + creator.handle()).text())
        .contains("href=\"" + path + "\"")
        .doesNotContain("/acceptance");
    commissions.accept(commission);
    hear(event(2, Change.ACCEPTED));
    assertThat(creator.page("/inbox/" + fan.handle()).text())
        .contains(path + "/record")
        .doesNotContain("/acceptance");
    assertThat(fan.page("/inbox/" + creator.handle()).text()).doesNotContain("/record");
    commissions.deliver(commission);
    hear(event(3, Change.DELIVERED));
    var delivered = fan.page("/inbox/" + creator.handle()).text();
    assertThat(delivered).contains("href=\"" + path + "/video\"", "/poster.jpg");
    assertThat(creator.page("/inbox/" + fan.handle()).text()).doesNotContain("/record");
  }

  @Test
  void anEndingByNobodyIsNewsForBoth() {
    hear(event(1, Change.REQUESTED));
    hear(event(2, Change.NOT_ACCEPTED_IN_TIME));
    assertThat(news(fan).path("unreadNotifications").asInt()).isEqualTo(1);
    assertThat(news(creator).path("unreadNotifications").asInt()).isEqualTo(2);
  }

  @Test
  void openingANotificationOrTheConversationMarksItRead() {
    hear(event(1, Change.REQUESTED));
    hear(event(2, Change.NOT_ACCEPTED_IN_TIME));
    var id = news(creator).path("notifications").get(0).path("id").asString();
    var opened = creator.submit("/notifications/" + id + "/reading", Map.of());
    assertThat(opened.location()).isEqualTo("/commissions/" + commission);
    assertThat(news(creator).path("unreadNotifications").asInt()).isEqualTo(1);
    assertThat(creator.page("/inbox/" + fan.handle()).status()).isEqualTo(200);
    await().atMost(SOON).until(() -> news(creator).path("unreadNotifications").asInt() == 0);
    assertThat(news(fan).path("unreadNotifications").asInt()).isEqualTo(1);
  }

  @Test
  void aNotificationOfSomebodyElseIsNotFound() {
    hear(event(1, Change.REQUESTED));
    var id = news(creator).path("notifications").get(0).path("id").asString();
    assertThat(fan.post("/notifications/" + id + "/reading").status()).isEqualTo(404);
    assertThat(fan.submit("/notifications/" + id + "/reading", Map.of()).status()).isEqualTo(404);
    assertThat(news(creator).path("unreadNotifications").asInt()).isEqualTo(1);
  }

  @Test
  void theHintForOpenPagesIsWrittenWithTheNews() {
    hear(event(1, Change.REQUESTED));
    var together =
        bean(JdbcClient.class)
            .sql(
                """
                select count(distinct hint.name)
                  from messages.message
                  join platform.hint on hint.tx = message.xmin::text::xid8
                 where message.commission = :id and hint.name = 'inbox'
                   and hint.topic in (:fan, :creator)
                """)
            .param("id", commission)
            .param("fan", "account/" + fan.id())
            .param("creator", "account/" + creator.id())
            .query(Integer.class)
            .single();
    assertThat(together).isEqualTo(1);
  }

  @Test
  void theNewsGoOutByMailToTheFolder() {
    hear(event(1, Change.REQUESTED));
    assertThat(TestMail.to(creator.handle() + "@example.org"))
        .contains("text/plain", "text/html", "/commissions/" + commission);
    assertThat(TestMail.all(fan.handle() + "@example.org")).isEmpty();
  }
}
