package app.serenade.messages;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.journeys.Person;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest extends ServerTest {
  private Person ana;
  private Person ben;

  @BeforeEach
  void twoPeople() {
    ana = Person.join(context, at(""), unique("ana_"), "Ana");
    ben = Person.join(context, at(""), unique("ben_"), "Ben");
  }

  private static Map<String, String> saying(String text) {
    return Map.of("id", UUID.randomUUID().toString(), "text", text);
  }

  private void says(Person from, Person to, String text) {
    assertThat(from.submit("/inbox/" + to.handle(), saying(text)).status()).isEqualTo(303);
  }

  private static int unreadMessages(Person person) {
    return person.get("/notifications").json().path("unreadMessages").asInt();
  }

  private static String bubble(Person person) {
    return person.page("/frame/bubble").text();
  }

  @Test
  void whatOneWritesTheOtherReads() {
    says(ana, ben, "Hello Ben");
    var seen = ben.page("/inbox/" + ana.handle());
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text()).contains("Hello Ben").contains("class=\"message \"");
    assertThat(ana.page("/inbox/" + ben.handle()).text()).contains("class=\"message own\"");
  }

  @Test
  void aProgramReadsAndWritesTheSameConversation() {
    says(ana, ben, "By page");
    var written =
        ben.post("/conversations/" + ana.handle() + "/messages", Map.of("text", "By program"));
    assertThat(written.status()).isEqualTo(201);
    var messages = ana.get("/conversations/" + ben.handle() + "/messages").json().path("messages");
    assertThat(messages.size()).isEqualTo(2);
    assertThat(messages.get(0).path("text").asString()).isEqualTo("By page");
    assertThat(messages.get(0).path("own").asBoolean()).isTrue();
    assertThat(messages.get(1).path("text").asString()).isEqualTo("By program");
    assertThat(ana.page("/inbox/" + ben.handle()).text()).contains("By program");
  }

  @Test
  void theSameIdTwiceIsOneMessage() {
    var once = saying("Only once");
    assertThat(ana.submit("/inbox/" + ben.handle(), once).status()).isEqualTo(303);
    assertThat(ana.submit("/inbox/" + ben.handle(), once).status()).isEqualTo(303);
    var messages = ana.get("/conversations/" + ben.handle() + "/messages").json().path("messages");
    assertThat(messages.size()).isEqualTo(1);
    assertThat(unreadMessages(ben)).isEqualTo(1);
  }

  @Test
  void anIdOfAnotherMessageIsRefusedAndWhatWasTypedStays() {
    var id = UUID.randomUUID().toString();
    ana.submit("/inbox/" + ben.handle(), Map.of("id", id, "text", "First"));
    var other = ana.submit("/inbox/" + ben.handle(), Map.of("id", id, "text", "Second words"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text()).contains("Second words</textarea>");
    var program =
        ben.post("/conversations/" + ana.handle() + "/messages", Map.of("id", id, "text", "First"));
    assertThat(program.status()).isEqualTo(409);
  }

  @Test
  void everyUnreadMessageCountsAndReadingEndsIt() {
    says(ana, ben, "One");
    says(ana, ben, "Two");
    assertThat(unreadMessages(ben)).isEqualTo(2);
    assertThat(bubble(ben)).contains(">2<");
    assertThat(unreadMessages(ana)).isZero();
    assertThat(ben.page("/inbox").text()).contains("Two").contains(">2<");
    assertThat(ben.page("/inbox/" + ana.handle()).text()).doesNotContain(">2<");
    assertThat(unreadMessages(ben)).isZero();
    says(ana, ben, "Three");
    assertThat(unreadMessages(ben)).isEqualTo(1);
    assertThat(
            ben.post("/conversations/" + ana.handle() + "/reading").json().path("marked").asInt())
        .isEqualTo(1);
    assertThat(unreadMessages(ben)).isZero();
  }

  @Test
  void aPrefetchedPageIsNotRead() {
    says(ana, ben, "Unseen");
    assertThat(ben.page("/inbox/" + ana.handle() + "?before=99").text()).contains("Unseen");
    assertThat(unreadMessages(ben)).isEqualTo(1);
  }

  @Test
  void nobodyElseSeesAConversation() {
    says(ana, ben, "Between us");
    var eve = Person.join(context, at(""), unique("eve_"), "Eve");
    assertThat(eve.page("/inbox/" + ana.handle()).text()).doesNotContain("Between us");
    assertThat(eve.page("/inbox/" + ben.handle()).text()).doesNotContain("Between us");
    assertThat(eve.page("/inbox").text()).doesNotContain("Between us");
    assertThat(eve.get("/conversations").json().path("conversations").size()).isZero();
  }

  @Test
  void oneselfAndNobodyAreNotFound() {
    assertThat(ana.page("/inbox/" + ana.handle()).status()).isEqualTo(404);
    assertThat(ana.page("/inbox/nobody_at_all").status()).isEqualTo(404);
    assertThat(ana.submit("/inbox/" + ana.handle(), saying("Me")).status()).isEqualTo(404);
    assertThat(ana.post("/conversations/nobody_at_all/messages", saying("You")).status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n ", "\u0000\u0007"})
  void nothingToReadIsRefused(String text) {
    var page = ana.submit("/inbox/" + ben.handle(), saying(text));
    assertThat(page.status()).isEqualTo(422);
    var api = ana.post("/conversations/" + ben.handle() + "/messages", Map.of("text", text));
    assertThat(api.status()).isEqualTo(400);
  }

  @Test
  void tooMuchIsRefusedAndStaysInTheField() {
    var long2001 = "x".repeat(2001);
    var page = ana.submit("/inbox/" + ben.handle(), saying(long2001));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains(long2001 + "</textarea>").contains("At most 2,000 characters");
    var api =
        ana.post(
            "/conversations/" + ben.handle() + "/messages", Map.of("text", "x".repeat(1_000_000)));
    assertThat(api.status()).isEqualTo(400);
    assertThat(api.text()).contains("\"field\":\"text\"");
    assertThat(ana.submit("/inbox/" + ben.handle(), saying("\uD83C\uDFB5".repeat(2000))).status())
        .isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "{\"text\":{}}", "{\"id\":\"no id\",\"text\":\"x\"}"})
  void aMalformedBodyIsABadRequest(String body) {
    var answer = ana.api("POST", "/conversations/" + ben.handle() + "/messages", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).doesNotContain("Exception");
  }

  @Test
  void markupIsShownAsItWasTyped() {
    says(ana, ben, "<script>alert(1)</script> <b>\" ' &");
    assertThat(ben.page("/inbox/" + ana.handle()).text())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void anAddressIsALinkOnlyOnceTheOtherSideAnswered() {
    says(ana, ben, "See https://example.org/a?b=1&c=2.");
    assertThat(ben.page("/inbox/" + ana.handle()).text())
        .contains("https://example.org/a?b=1")
        .doesNotContain("<a href=\"https://example.org");
    says(ben, ana, "I will");
    assertThat(ben.page("/inbox/" + ana.handle()).text())
        .contains("<a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"nofollow noopener");
  }

  @Test
  void olderMessagesComeByThePage() {
    IntStream.rangeClosed(1, 35).forEach(n -> says(ana, ben, "line " + n + " of 35"));
    var newest = ben.page("/inbox/" + ana.handle()).text();
    assertThat(newest).contains("line 6 of 35", "line 35 of 35", "?before=6");
    assertThat(newest).doesNotContain("line 5 of 35");
    var older = ben.page("/inbox/" + ana.handle() + "?before=6").text();
    assertThat(older).contains("line 1 of 35", "line 5 of 35").doesNotContain("line 6 of 35");
    var live = ben.page("/inbox/" + ana.handle() + "?from=3").text();
    assertThat(live).contains("line 3 of 35", "line 35 of 35").doesNotContain("line 2 of 35");
  }

  @Test
  void theInboxAndItsTwinShowTheNewestFirst() {
    var eve = Person.join(context, at(""), unique("eve_"), "Eve");
    says(ben, ana, "from Ben");
    says(eve, ana, "from Eve");
    var body = ana.page("/inbox").text();
    assertThat(body.indexOf("from Eve")).isPositive().isLessThan(body.indexOf("from Ben"));
    var lines = ana.get("/conversations").json().path("conversations");
    assertThat(lines.get(0).path("handle").asString()).isEqualTo(eve.handle());
    assertThat(lines.get(1).path("unread").asInt()).isEqualTo(1);
  }

  @Test
  void aProfileLeadsIntoTheConversation() {
    assertThat(ana.page("/@" + ben.handle()).text())
        .contains("href=\"/inbox/" + ben.handle() + "\"");
    assertThat(ana.page("/@" + ana.handle()).text())
        .doesNotContain("href=\"/inbox/" + ana.handle() + "\"");
  }

  @Test
  void aBlockEndsWhatIsWrittenBothWaysAndNothingElse() {
    says(ben, ana, "Before the block");
    assertThat(ana.submit("/me/blocks/" + ben.handle(), Map.of()).status()).isEqualTo(303);
    var refused = ben.submit("/inbox/" + ana.handle(), saying("After the block"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text())
        .contains("Ana does not take messages from you.", "After the block</textarea>");
    var path = "/conversations/" + ana.handle() + "/messages";
    assertThat(ben.post(path, Map.of("text", "After the block")).status()).isEqualTo(403);
    var own =
        ana.post("/conversations/" + ben.handle() + "/messages", Map.of("text", "Me neither"));
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.text()).contains("You blocked Ben");
    assertThat(ben.get(path).json().path("messages").size()).isEqualTo(1);
    assertThat(ana.page("/inbox/" + ben.handle()).text())
        .contains("Before the block", "You blocked Ben", "/removal\"")
        .doesNotContain("<s-composer");
    assertThat(ben.page("/inbox/" + ana.handle()).text()).contains("<s-composer");
    ana.submit("/me/blocks/" + ben.handle() + "/removal", Map.of());
    says(ben, ana, "After all");
  }

  @Test
  void whoWritesTooMuchIsToldWhenToGoOn() {
    var path = "/conversations/" + ben.handle() + "/messages";
    var refused = ana.post(path, Map.of("text", "0"));
    for (int i = 1; i < 130 && refused.status() == 201; i++)
      refused = ana.post(path, Map.of("text", "" + i));
    assertThat(refused.status()).isEqualTo(429);
    assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 60L);
    var page = ana.submit("/inbox/" + ben.handle(), saying("What I typed"));
    assertThat(page.status()).isEqualTo(429);
    assertThat(Long.parseLong(page.header("Retry-After"))).isBetween(1L, 60L);
    assertThat(page.text()).contains("What I typed</textarea>");
    says(ben, ana, "I can still answer");
  }
}
