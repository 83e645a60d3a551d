package app.serenade.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.journeys.Person;
import app.serenade.videos.likes.Statements;
import app.serenade.videos.likes.Watched;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feed of those whom one follows. */
class FollowingTest extends ServerTest {
  private Person viewer;
  private Person mei;
  private Person ben;

  @BeforeEach
  void threePeople() {
    viewer = Person.join(context, at(""), unique("fan"), "Noor");
    mei = Person.join(context, at(""), unique("mei"), "Lin Mei");
    ben = Person.join(context, at(""), unique("ben"), "Ben");
  }

  private void follows(Person whom) {
    assertThat(viewer.put("/profiles/" + whom.handle() + "/follow", Map.of()).status())
        .isEqualTo(200);
  }

  private UUID publishes(Person who) {
    return Watched.video(context, who, "By " + who.handle());
  }

  private List<String> seen(Person whose) {
    var videos = whose.get("/feed/following").json().path("videos");
    return videos.valueStream().map(video -> video.path("id").asString()).toList();
  }

  private static String[] ids(UUID... videos) {
    return List.of(videos).stream().map(UUID::toString).toArray(String[]::new);
  }

  @Test
  void itHasWhatTheFollowedPublishedTheNewestFirstAndNothingElse() {
    var stranger = Person.join(context, at(""), unique("x"), "Stranger");
    var first = publishes(mei);
    var second = publishes(ben);
    publishes(stranger);
    publishes(viewer);
    var third = publishes(mei);
    follows(mei);
    follows(ben);
    assertThat(seen(viewer)).containsExactly(ids(third, second, first));
    assertThat(seen(mei)).isEmpty();
    var page = viewer.page("/following").text();
    assertThat(page)
        .containsSubsequence("id=\"v-" + third, "id=\"v-" + second, "id=\"v-" + first)
        .contains("href=\"/following\" aria-current=\"page\"")
        .doesNotContain("cursor=");
    assertThat(viewer.page("/").text()).contains("href=\"/\" aria-current=\"page\"");
  }

  @Test
  void whoIsLetGoOrBlockedIsNoMoreThere() {
    publishes(mei);
    var bens = publishes(ben);
    follows(mei);
    follows(ben);
    viewer.api("DELETE", "/profiles/" + mei.handle() + "/follow", "");
    assertThat(seen(viewer)).containsExactly(ids(bens));
    ben.put("/account/blocks/" + viewer.handle(), Map.of());
    assertThat(seen(viewer)).isEmpty();
  }

  @Test
  void itsPagesNeverRepeatNorMissWhatWasThereWhenItBegan() {
    follows(mei);
    follows(ben);
    var made = new ArrayList<String>();
    for (var n = 0; n < 2 * FeedReads.PAGE_MAX + 1; n++)
      made.addFirst(publishes(n % 3 == 0 ? mei : ben).toString());
    var all = new ArrayList<String>();
    var path = "/feed/following";
    for (var more = true; more; ) {
      var page = viewer.get(path).json();
      page.path("videos").forEach(video -> all.add(video.path("id").asString()));
      publishes(mei);
      more = !page.path("next").isNull();
      path = "/feed/following?cursor=" + page.path("next").asString();
    }
    assertThat(all).containsExactlyElementsOf(made);
    assertThat(viewer.page("/following").text()).contains("/following?cursor=");
  }

  @Test
  void aPageTakesAsManyStatementsWhateverItShows() {
    follows(mei);
    publishes(mei);
    var one = Statements.during(() -> viewer.page("/following"));
    follows(ben);
    for (var n = 0; n < 5; n++) publishes(n % 2 == 0 ? mei : ben);
    assertThat(Statements.during(() -> viewer.page("/following"))).isEqualTo(one);
  }

  @Test
  void whoFollowsNobodyIsLedToPeopleAndThePageHearsWhenTheyDo() {
    var page = viewer.page("/following").text();
    assertThat(page)
        .contains("Find people", "href=\"/search\"", "topic=offer/,profile/" + viewer.id())
        .containsPattern("id=\"nobody\"[^>]*live:figures from:body")
        .doesNotContain("<s-feed");
    publishes(mei);
    follows(mei);
    assertThat(viewer.page("/following").text()).contains("<s-feed").doesNotContain("profile/");
  }

  @Test
  void aGuestSignsInFirstAndComesBack() {
    var guest = Person.guest(at(""));
    assertThat(guest.page("/following").location()).isEqualTo("/sign-in?next=%2Ffollowing");
    assertThat(guest.get("/feed/following").status()).isEqualTo(401);
    publishes(mei);
    assertThat(guest.page("/").text()).contains("href=\"/following\"");
    assertThat(viewer.get("/feed/following?cursor=nothing").status()).isEqualTo(400);
    assertThat(viewer.page("/following?cursor=nothing").status()).isEqualTo(400);
  }
}
