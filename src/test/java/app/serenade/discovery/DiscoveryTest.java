package app.serenade.discovery;

import static app.serenade.videos.Creator.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.media.Footage;
import app.serenade.platform.Ids;
import app.serenade.videos.Creator;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class DiscoveryTest extends ServerTest {
  private final List<UUID> films = new ArrayList<>();

  @Test
  void theFeedNeverRepeatsNorMissesWhatWasThereWhenItBegan() {
    var creator = Creator.join(context, at(""), unique("f"), "Feeder");
    var first = creator.publish(Footage.mp4(2), "The seed");
    var asset = UUID.fromString(json(creator.get("/videos/" + first)).path("asset").asString());
    var made = copies(asset, 20);
    made.addFirst(first);
    var seen = new ArrayList<String>();
    var cursor = "";
    do {
      var page = json(creator.get("/feed" + (cursor.isEmpty() ? "" : "?cursor=" + cursor)));
      page.path("videos").forEach(video -> seen.add(video.path("id").asString()));
      cursor = page.path("next").isNull() ? "" : page.path("next").asString();
      if (seen.size() == FeedReads.PAGE_MAX) copies(asset, 1);
    } while (!cursor.isEmpty());
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen).containsAll(made.stream().map(UUID::toString).toList());
    assertThat(creator.page("/").body()).contains("/?cursor=");
  }

  @Test
  void beforeAnythingIsTypedSearchShowsWhoAcceptsRequests() {
    var open = offering("accepting", "Open <Arms>");
    var paused = offering("paused", "On Holiday");
    var page = open.page("/search").body();
    assertThat(page).contains("/@" + open.handle, "Open &lt;Arms&gt;", "321 coins", "about €3.21");
    assertThat(page).doesNotContain("/@" + paused.handle);
    assertThat(open.page("/search?q=" + paused.handle).body()).doesNotContain("321 coins");
    var hosts = Creator.guest(at("")).get("/hosts").body();
    assertThat(hosts).contains(open.handle, "Open <Arms>").doesNotContain(paused.handle);
  }

  @Test
  void theAnchorsOfAllCardsComeInOneAnswer() {
    var creator = offering("accepting", "Open Arms");
    var first = creator.publish(Footage.mp4(1), "One");
    var second = creator.publish(Footage.mp4(1), "Two");
    var gone = UUID.randomUUID();
    var query = "/anchors?video=%s&video=%s&video=%s".formatted(first, second, gone);
    assertThat(Creator.guest(at("")).page(query).body())
        .contains(
            "id=\"anchors-" + first,
            "id=\"anchors-" + second,
            "321 coins",
            "about €3.21 · made just for you")
        .contains("id=\"v-" + gone + "\" hx-swap-oob=\"delete\"")
        .doesNotContain("id=\"v-" + first, "<html");
    assertThat(creator.page("/anchors").body()).doesNotContain("stage-anchors");
    assertThat(creator.page("/anchors?video=nothing").statusCode()).isEqualTo(400);
  }

  @Test
  void anAddressPastedElsewhereShowsWhatItLeadsTo() {
    var creator = offering("accepting", "Open Arms");
    var page = creator.page("/@" + creator.handle + "/custom").body();
    assertThat(page)
        .containsPattern("og:url\" content=\"https?://[^\"]+/@" + creator.handle + "/custom\"")
        .containsPattern("og:image\" content=\"https?://[^\"]+/media/[0-9a-f-]+/poster.jpg\"")
        .contains("name=\"description\" content=\"Songs &#34;by hand&#34;\"");
    assertThat(creator.page("/@" + creator.handle).body()).contains("og:title");
    assertThat(creator.page("/wallet").body()).doesNotContain("og:");
  }

  private Creator offering(String state, String name) {
    var creator = Creator.join(context, at(""), unique("h"), name);
    bean(JdbcClient.class)
        .sql(
            """
            insert into offers.offer
              (creator, introduction, description, amount, unit, promised_seconds, state)
            select account, gen_random_uuid(), 'Songs "by hand"', 321, 'COINS', 15, :state
              from accounts.card where handle = :handle
            """)
        .param("state", state)
        .param("handle", creator.handle)
        .update();
    return creator;
  }

  /** More videos of one film, as rows: the feed asks only for what is in the tables. */
  private List<UUID> copies(UUID asset, int count) {
    var jdbc = bean(JdbcClient.class);
    var made = new ArrayList<UUID>();
    for (var i = 0; i < count; i++) {
      var film = UUID.randomUUID();
      films.add(film);
      jdbc.sql(
              """
              insert into media.asset (id, owner, purpose, from_file, state, length_ms, width, height, taken_at)
              select :film, owner, purpose, from_file, 'READY', length_ms, width, height, taken_at
                from media.asset where id = :asset
              """)
          .param("film", film)
          .param("asset", asset)
          .update();
      var id = Ids.next();
      jdbc.sql(
              """
              insert into videos.video (id, creator, asset, caption, published_at)
              select :id, creator, :film, 'copy', now() from videos.video where asset = :asset
              """)
          .param("id", id)
          .param("film", film)
          .param("asset", asset)
          .update();
      made.add(id);
    }
    return made;
  }

  @AfterEach
  void takeTheCopiesAway() {
    var jdbc = bean(JdbcClient.class);
    for (var film : films) {
      jdbc.sql("delete from videos.video where asset = :film").param("film", film).update();
      jdbc.sql("delete from media.asset where id = :film").param("film", film).update();
    }
  }

  @Test
  void accountsAreFoundByHandleAndByAnyPartOfTheName() {
    var handle = unique("zq");
    var creator = Creator.join(context, at(""), handle, "Ünïque " + handle + " 小明");
    for (var words :
        List.of(handle, "@" + handle, handle.substring(0, 8), handle + " 小", "ÜNÏQUE " + handle))
      assertThat(search(creator, words).body()).as(words).contains("\"handle\":\"" + handle + "\"");
    var page = creator.page("/search?q=" + handle);
    assertThat(page.body()).contains("href=\"/@" + handle + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "\\", "%%%", "😀", "' or 1=1", "\u0000", "a\u0000b%"})
  void whatSqlTakesForAWildcardIsLookedForAsItIs(String words) {
    var creator = Creator.join(context, at(""), unique("w"), "Plain Name");
    var found = search(creator, words);
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).doesNotContain("Plain Name");
    var page = creator.page("/search?q=" + URLEncoder.encode(words, UTF_8));
    assertThat(page.statusCode()).isEqualTo(200);
  }

  @Test
  void aVeryLongSearchIsAnsweredSanely() {
    var creator = Creator.join(context, at(""), unique("l"), "Long");
    assertThat(search(creator, "x".repeat(5000)).statusCode()).isEqualTo(200);
    assertThat(creator.page("/search?q=" + "x".repeat(10_000)).statusCode()).isBetween(200, 499);
  }

  @Test
  void aPageHoldsThirtyAndTheNextGoesOn() {
    var word = unique("y");
    Creator creator = null;
    for (var i = 0; i < 3; i++) creator = Creator.join(context, at(""), word + i, "Many");
    var jdbc = bean(JdbcClient.class);
    for (var i = 3; i < 40; i++)
      jdbc.sql(
              """
              insert into accounts.account (id, email, handle, name, password)
              values (:id, :email, :handle, 'Many', 'none')
              """)
          .param("id", Ids.next())
          .param("email", word + i + "@example.org")
          .param("handle", word + i)
          .update();
    var first = json(search(creator, word));
    var next = first.path("next").asString();
    var second = json(creator.get("/search/accounts?q=" + word + "&cursor=" + next));
    var seen = new ArrayList<String>();
    first.path("accounts").forEach(account -> seen.add(account.path("handle").asString()));
    second.path("accounts").forEach(account -> seen.add(account.path("handle").asString()));
    assertThat(first.path("accounts").size()).isEqualTo(SearchReads.PAGE_MAX);
    assertThat(seen).hasSize(40).doesNotHaveDuplicates();
    assertThat(second.path("next").isNull()).isTrue();
  }

  private HttpResponse<String> search(Creator creator, String words) {
    return creator.get("/search/accounts?q=" + URLEncoder.encode(words, UTF_8));
  }
}
