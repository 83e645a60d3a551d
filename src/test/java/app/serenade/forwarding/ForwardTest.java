package app.serenade.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A custom video forwarded to accounts of this app, and every address it has for each of them. */
class ForwardTest extends ForwardingFixture {
  private static final List<String> FILES = List.of("video.mp4", "480.mp4", "poster.jpg");

  private UUID forwarded() {
    var answer = fan.post(path() + "/forwards", Map.of("handle", friend.handle()));
    assertThat(answer.status()).isEqualTo(201);
    return UUID.fromString(answer.json().path("id").asString());
  }

  private void plays(Person person, int status) {
    for (var file : FILES) {
      var address = "/media/" + film + "/" + file;
      assertThat(person.page(address).status()).as(file).isEqualTo(status);
      var part = person.bytes("GET", address, new byte[0], "Range", "bytes=0-9");
      assertThat(part.status()).as("a range of " + file).isEqualTo(status == 200 ? 206 : status);
      assertThat(person.bytes("HEAD", address, new byte[0]).status()).isEqualTo(status);
    }
  }

  @Test
  void onlyWhomTheFanChoseSeesIt() {
    plays(friend, 404);
    var forward = forwarded();
    plays(fan, 200);
    plays(creator, 200);
    plays(friend, 200);
    plays(stranger, 404);
    plays(Person.guest(at("")), 404);
    assertThat(friend.page("/forwards/" + forward).status()).isEqualTo(200);
    assertThat(friend.get("/forwards/" + forward).json().path("creator").asString())
        .isEqualTo(creator.handle());
    for (var other : List.of(fan, creator, stranger)) {
      assertThat(other.page("/forwards/" + forward).status()).isEqualTo(404);
      assertThat(other.get("/forwards/" + forward).status()).isEqualTo(404);
    }
    assertThat(Person.guest(at("")).page("/forwards/" + forward).location()).startsWith("/sign-in");
  }

  @Test
  void whoItWasForwardedToLearnsNothingOfTheCommissionAndForwardsNothing() {
    var forward = forwarded();
    var page = friend.page("/forwards/" + forward).text();
    assertThat(page)
        .doesNotContain("Secret wishes", commission.toString(), "/download", "/forward\"");
    for (var address : List.of("", "/video", "/download", "/forward"))
      assertThat(friend.page(path() + address).status()).as(address).isEqualTo(404);
    assertThat(friend.get(path()).status()).isEqualTo(404);
    assertThat(friend.get(path() + "/forwards").status()).isEqualTo(404);
    assertThat(friend.get("/assets/" + film).status()).isEqualTo(404);
    forwardsNothing(friend);
  }

  @Test
  void neitherCreatorNorStrangerForwardsTheFansVideo() {
    forwardsNothing(creator);
    forwardsNothing(stranger);
    assertThat(creator.page(path() + "/video").text()).doesNotContain("/forward\"");
    assertThat(fan.page(path() + "/video").text()).contains(path() + "/forward\"");
    assertThat(fan.page(path()).text()).contains(path() + "/forward\"", "people here");
    assertThat(creator.page(path()).text()).doesNotContain("/forward\"");
  }

  private void forwardsNothing(Person person) {
    var to = Map.of("handle", stranger.handle());
    assertThat(person.post(path() + "/forwards", to).status()).isEqualTo(404);
    assertThat(person.submit(path() + "/forwards", to).status()).isEqualTo(404);
    assertThat(person.post(path() + "/links", Map.of()).status()).isEqualTo(404);
    assertThat(person.submit(path() + "/links", Map.of()).status()).isEqualTo(404);
    var mail = Map.of("to", "somebody@example.org");
    assertThat(person.submit(path() + "/links/mail", mail).status()).isEqualTo(404);
    assertThat(person.page(path() + "/forward").status()).isEqualTo(404);
  }

  @Test
  void aForwardIsABubbleBetweenTheTwoAndCountsAsUnread() throws InterruptedException {
    var forward = forwarded();
    assertThat(forwarded()).as("the same again").isEqualTo(forward);
    var talk = "/inbox/" + fan.handle();
    soon(() -> friend.get("/notifications").json().path("unreadMessages").asInt() == 1);
    var seen = friend.page(talk).text();
    assertThat(seen).contains("/forwards/" + forward + "\"").doesNotContain(commission.toString());
    assertThat(friend.get("/notifications").json().path("unreadMessages").asInt()).isZero();
    var messages = friend.get("/conversations/" + fan.handle() + "/messages").json();
    assertThat(messages.path("messages").size()).isEqualTo(1);
    var message = messages.path("messages").get(0);
    assertThat(message.path("kind").asString()).isEqualTo("forward");
    assertThat(message.path("commission").isNull()).isTrue();
    assertThat(fan.page("/inbox/" + friend.handle()).text())
        .contains("/forwards/" + forward + "/withdrawal", path() + "/video");
  }

  @Test
  void whatIsWithdrawnIsGoneAtOnce() throws InterruptedException {
    var forward = forwarded();
    soon(() -> friend.page("/inbox/" + fan.handle()).text().contains("/forwards/" + forward));
    for (var other : List.of(creator, friend, stranger)) {
      assertThat(other.submit("/forwards/" + forward + "/withdrawal", Map.of()).status())
          .isEqualTo(404);
      assertThat(other.api("DELETE", "/forwards/" + forward, "").status()).isEqualTo(404);
    }
    plays(friend, 200);
    assertThat(fan.submit("/forwards/" + forward + "/withdrawal", Map.of()).status())
        .isEqualTo(303);
    plays(friend, 404);
    assertThat(friend.page("/forwards/" + forward).status()).isEqualTo(410);
    assertThat(friend.get("/forwards/" + forward).status()).isEqualTo(410);
    assertThat(friend.page("/inbox/" + fan.handle()).text())
        .contains("Withdrawn")
        .doesNotContain("/media/" + film);
    assertThat(fan.api("DELETE", "/forwards/" + forward, "").status()).isEqualTo(204);
    assertThat(fan.get(path() + "/forwards").json().path("forwards").size()).isZero();
    assertThat(forwarded()).isNotEqualTo(forward);
    plays(friend, 200);
  }

  @Test
  void itGoesToNobodyWhoBlockedTheFanOrMadeItOrHasIt() {
    friend.api("PUT", "/account/blocks/" + fan.handle(), "");
    refuses(friend.handle(), "takes nothing from you");
    refuses(creator.handle(), "has it already");
    refuses(fan.handle(), "yours already");
    fan.api("PUT", "/account/blocks/" + stranger.handle(), "");
    refuses(stranger.handle(), "You blocked");
    assertThat(fan.get(path() + "/forwards").json().path("forwards").size()).isZero();
  }

  @Test
  void aVideoGoesToSoManyPeopleAndWhoeverIsTakenBackMakesRoom() {
    sql("""
        insert into forwarding.forward (id, commission, asset, giver, receiver, at)
        select gen_random_uuid(), :commission, :asset, :fan, gen_random_uuid(), now()
          from generate_series(1, 200)
        """)
        .param("commission", commission)
        .param("asset", film)
        .param("fan", fan.id())
        .update();
    refuses(friend.handle(), "200");
    sql("""
        update forwarding.forward set withdrawn_at = now()
         where id = (select id from forwarding.forward where commission = :commission limit 1)
        """)
        .param("commission", commission)
        .update();
    forwarded();
    refuses(stranger.handle(), "200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody_at_all", "'; drop table x; --", "\u0000", "%", "@@@"})
  void nobodyOfThatNameIsRefused(String handle) {
    refuses(handle, "");
  }

  private void refuses(String handle, String why) {
    var page = fan.submit(path() + "/forwards", Map.of("handle", handle));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains(why);
    var program = fan.post(path() + "/forwards", Map.of("handle", handle));
    assertThat(program.status()).isEqualTo(400);
    assertThat(program.blames("handle")).isTrue();
  }

  @Test
  void peopleAreFoundByHandleAndNameAndRecentOnesComeFirst() {
    var name = friend.handle();
    assertThat(fan.page(path() + "/forward").text()).doesNotContain("choice-" + name);
    assertThat(fan.page(path() + "/forward?q=" + name.substring(0, 9)).text())
        .contains("choice-" + name);
    fan.submit("/inbox/" + name, Map.of("text", "Hello"));
    assertThat(fan.page(path() + "/forward").text()).contains("choice-" + name);
    for (var odd : List.of("%25", "_", "%5C", "%00", "x".repeat(3000)))
      assertThat(fan.page(path() + "/forward?q=" + odd).status()).isEqualTo(200);
    assertThat(fan.page(path() + "/forward?q=%25").text()).doesNotContain("choice-" + name);
    assertThat(fan.page(path() + "/forward?q=" + creator.handle()).text())
        .doesNotContain("choice-" + creator.handle());
  }
}
