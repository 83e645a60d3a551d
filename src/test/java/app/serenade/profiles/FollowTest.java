package app.serenade.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.commissions.Together;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class FollowTest extends ServerTest {
  private Person ana;
  private Person ben;

  @BeforeEach
  void twoPeople() {
    ana = Person.join(context, at(""), unique("ana"), "Ana");
    ben = Person.join(context, at(""), unique("ben"), "Ben");
  }

  private static String path(Person person) {
    return "/profiles/" + person.handle() + "/follow";
  }

  private static Answer follows(Person who, Person whom) {
    return who.put(path(whom), Map.of());
  }

  private static Answer drops(Person who, Person whom) {
    return who.api("DELETE", path(whom), "");
  }

  private static String presses(Person who, Person whom, String more) {
    var answer = who.submit("/@" + whom.handle() + "/follow" + more, Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer.location();
  }

  /** Followers, following, and whether the one who looks is among the former. */
  private static List<Object> standing(Person viewer, Person whom) {
    var json = viewer.get(path(whom)).json();
    return List.of(
        json.path("followers").asInt(),
        json.path("following").asInt(),
        json.path("followed").asBoolean());
  }

  @Test
  void whoPressesFollowFollowsAndPressedAgainNoMore() {
    assertThat(ana.page("/@" + ben.handle()).text())
        .containsPattern("(?s)aria-pressed=\"false\">.{1,200}Follow\\s");
    assertThat(presses(ana, ben, "")).isEqualTo("/@" + ben.handle());
    assertThat(ana.page("/@" + ben.handle()).text())
        .containsPattern("(?s)aria-pressed=\"true\">.{1,200}Following")
        .containsPattern("<dt>follower</dt>\\s*<dd>1</dd>")
        .contains("/follow/removal");
    assertThat(ben.page("/@" + ana.handle()).text())
        .containsPattern("<dt>following</dt>\\s*<dd>1</dd>");
    presses(ana, ben, "/removal");
    assertThat(standing(ana, ben)).containsExactly(0, 0, false);
  }

  @Test
  void aProgramFollowsAsOftenAsItLikesAndIsOne() {
    assertThat(follows(ana, ben).status()).isEqualTo(200);
    assertThat(follows(ana, ben).json().path("followers").asInt()).isEqualTo(1);
    assertThat(standing(ana, ben)).containsExactly(1, 0, true);
    assertThat(standing(ben, ben)).containsExactly(1, 0, false);
    assertThat(standing(Person.guest(at("")), ana)).containsExactly(0, 1, false);
    assertThat(drops(ana, ben).json().path("followers").asInt()).isZero();
    assertThat(drops(ana, ben).status()).isEqualTo(200);
    assertThat(standing(ana, ben)).containsExactly(0, 0, false);
  }

  @Test
  void nobodyFollowsThemselfOrNobodyOrWithoutAnAccount() {
    assertThat(follows(ana, ana).status()).isEqualTo(403);
    assertThat(ana.page("/@" + ana.handle()).text()).doesNotContain("/follow");
    assertThat(ana.put("/profiles/nobody_at_all/follow", Map.of()).status()).isEqualTo(404);
    assertThat(ana.submit("/@nobody_at_all/follow", Map.of()).status()).isEqualTo(404);
    var guest = Person.guest(at(""));
    assertThat(follows(guest, ben).status()).isEqualTo(401);
    var profile = "/@" + ben.handle();
    var sent = guest.submit(profile + "/follow", Map.of(), "Referer", at(profile));
    assertThat(sent.location()).isEqualTo("/sign-in?next=%2F%40" + ben.handle());
    assertThat(guest.page("/@" + ben.handle()).text())
        .contains("href=\"/sign-in?next=/@" + ben.handle() + "\"");
  }

  @Test
  void aBlockEndsFollowsInBothDirectionsAndKeepsThemOut() {
    follows(ana, ben);
    follows(ben, ana);
    ana.put("/account/blocks/" + ben.handle(), Map.of());
    assertThat(standing(ana, ben)).containsExactly(0, 0, false);
    assertThat(standing(ben, ana)).containsExactly(0, 0, false);
    assertThat(follows(ben, ana).status()).isEqualTo(403);
    assertThat(follows(ana, ben).text()).contains("You blocked Ben");
    var refused = ben.submit("/@" + ana.handle() + "/follow", Map.of());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("role=\"alert\"", "href=\"/@" + ana.handle());
    assertThat(ana.page("/@" + ben.handle()).text()).doesNotContain("/follow\"");
    ana.api("DELETE", "/account/blocks/" + ben.handle(), "");
    assertThat(follows(ben, ana).status()).isEqualTo(200);
  }

  @Test
  void aFollowAndABlockAtTheSameInstantLeaveNoFollow() {
    var blocks = "/account/blocks/" + ben.handle();
    for (var round = 0; round < 15; round++) {
      var turn = round;
      Together.ask(
          2, n -> n == turn % 2 ? follows(ben, ana).status() : ana.put(blocks, Map.of()).status());
      assertThat(standing(ben, ana)).containsExactly(0, 0, false);
      ana.api("DELETE", blocks, "");
    }
  }

  @Test
  void manyWhoFollowAndLetGoAtOnceAreCountedRightly() {
    var others =
        IntStream.range(0, 4)
            .mapToObj(n -> Person.join(context, at(""), unique("m"), "Many"))
            .toList();
    for (var round = 0; round < 6; round++)
      Together.ask(
          8, n -> n % 2 == 0 ? follows(others.get(n / 2), ben) : drops(others.get(n / 2), ben));
    var mine = others.stream().filter(one -> (boolean) standing(one, ben).get(2)).count();
    assertThat(standing(ana, ben).getFirst()).isEqualTo((int) mine);
    assertThat(bean(FollowersAddUp.class).breaches()).isEmpty();
    others.forEach(one -> Together.ask(2, n -> follows(one, ben).status()));
    assertThat(standing(ana, ben).getFirst()).isEqualTo(4);
  }

  @Test
  void withAnAccountGoWhomItFollowedAndItsFollowers() {
    follows(ana, ben);
    follows(ben, ana);
    var left = Map.of("password", Person.PASSWORD, "giveUp", List.of());
    assertThat(ana.page("/me/deletion").text()).contains("whom you follow");
    assertThat(ana.post("/account/deletion", left).status()).isEqualTo(202);
    assertThat(standing(ben, ben)).containsExactly(0, 0, false);
    assertThat(ben.get(path(ana)).status()).isEqualTo(404);
  }

  @Test
  void whoFollowsTooQuicklyWaits() {
    for (var n = 0; n < 130; n++) {
      var _ = bean(FollowAccount.class).by(ana.id(), ben.handle());
      var _ = bean(FollowAccount.class).undo(ana.id(), ben.handle());
    }
    var late = follows(ana, ben);
    assertThat(late.status()).isEqualTo(429);
    assertThat(Integer.parseInt(late.header("Retry-After"))).isBetween(1, 60);
    assertThat(ana.submit("/@" + ben.handle() + "/follow", Map.of()).status()).isEqualTo(429);
  }

  @Test
  void whoFollowsAsManyAsOneMayLetsGoFirst() {
    var jdbc = bean(JdbcClient.class);
    jdbc.sql(
            """
            with added as (
              insert into profiles.following (follower, followed, at)
              select :ana, gen_random_uuid(), now() from generate_series(1, 5000) returning followed)
            insert into profiles.followers (followed, slot, count) select followed, 1, 1 from added
            """)
        .param("ana", ana.id())
        .update();
    var full = follows(ana, ben);
    bean(FollowStore.class).removeAllOf(ana.id());
    assertThat(full.status()).isEqualTo(403);
    assertThat(full.text()).contains("5,000");
  }

  @Test
  void openProfilesAndTheFollowersOwnPagesAreTold() {
    follows(ana, ben);
    var told =
        bean(JdbcClient.class)
            .sql(
                "select topic || ' ' || name from platform.hint where topic like :ben or topic like :ana")
            .param("ben", "%" + ben.id())
            .param("ana", "%" + ana.id())
            .query(String.class)
            .list();
    assertThat(told)
        .contains(
            "profile/%s figures".formatted(ben.id()),
            "profile/%s figures".formatted(ana.id()),
            "account/%s follow:%s".formatted(ana.id(), ben.id()));
    assertThat(ben.page("/@" + ben.handle()).text())
        .contains("topic=offer/%1$s,profile/%1$s".formatted(ben.id()))
        .containsPattern("id=\"profile-figures\"[^>]*live:figures from:body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example"})
  void whereToReturnIsNeverAnotherSite(String next) {
    var answer = ana.submit("/@" + ben.handle() + "/follow", Map.of("next", next));
    assertThat(answer.location()).isEqualTo("/@" + ben.handle());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0:0", "999:999", "1000:1K", "1250:1.2K", "1999999:1.9M"})
  void largeFiguresAreShort(String pair) {
    var parts = pair.split(":");
    assertThat(Figure.shortly(Long.parseLong(parts[0]))).isEqualTo(parts[1]);
  }
}
