package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was ticked off while recording is kept with the video and leads its parties there. */
class ChapterTest extends CommissionFixture {
  private Person fan;
  private Person creator;
  private UUID id;
  private UUID film;

  @BeforeEach
  void anAcceptedCommissionWithThreeWishes() {
    fan = fan(PRICE);
    creator = creator();
    id = accepted(fan, creator);
    film = film(creator, 20);
    sql("update commissions.commission set wishes = :text where id = :id")
        .param("text", "Sing of the sea\n\n  Name the dog \nLaugh")
        .param("id", id)
        .update();
  }

  @Test
  void theMarksOfTheCameraStandInThePlayerInTheOrderOfTheFilm() {
    var sent = send("1:12400,0:3000,2:20500");
    assertThat(sent.location()).isEqualTo("/commissions/" + id + "/sent");
    for (var party : List.of(fan, creator)) {
      var page = party.page("/commissions/" + id + "/video").text();
      assertThat(page).containsSubsequence("0:03", "Sing of the sea", "0:12", "Name the dog");
      assertThat(page).contains("data-at=\"12400\"").doesNotContain("Laugh");
    }
    assertThat(fan.page("/commissions/" + id + "/video").text()).doesNotContain("From a file");
  }

  @Test
  void theyLeadFromThePageOfTheRequestIntoThePlayerAndAreCountedInTheConversation() {
    assertThat(send("1:12400,0:3000,2:20500").location()).endsWith("/sent");
    for (var party : List.of(fan, creator)) {
      var page = party.page("/commissions/" + id).text();
      assertThat(page)
          .containsSubsequence(
              "/video#at=3000",
              "0:03",
              "Sing of the sea",
              "/video#at=12400",
              "0:12",
              "Name the dog");
      assertThat(talk(party)).contains("It leads to 2 points").doesNotContain("From a file");
    }
  }

  @Test
  void programsSendAndSeeThemToo() {
    var marks = List.of(Map.of("point", 1, "atMs", 4000));
    var sent = creator.post(path(), Map.of("asset", film.toString(), "marks", marks));
    assertThat(sent.status()).as(sent.text()).isEqualTo(200);
    var chapter = fan.get("/commissions/" + id).json().path("video").path("chapters").path(0);
    assertThat(chapter.path("words").asString()).isEqualTo("Name the dog");
    assertThat(chapter.path("atMs").asLong()).isEqualTo(4000);
  }

  @Test
  void marksOfNoPointOrTwiceTheSameAreRefusedAndNothingIsSent() {
    for (var marks : List.of("3:100", "-1:100", "0:-5", "0:1,0:2", "0", "a:b", "0:99999999999"))
      assertThat(send(marks).status()).as(marks).isEqualTo(422);
    var half = List.of(Map.of("point", 1));
    var sent = creator.post(path(), Map.of("asset", film.toString(), "marks", half));
    assertThat(sent.blames("marks")).as(sent.text()).isTrue();
    assertThat(standing(id)).isEqualTo(new Standing("accepted", "held", 2));
    assertThat(send("").location()).endsWith("/sent");
  }

  @Test
  void whatWasChosenFromAFileIsSaidToBoth() {
    sql("update media.asset set from_file = true where id = :id").param("id", film).update();
    assertThat(send("").location()).endsWith("/sent");
    for (var party : List.of(fan, creator)) {
      assertThat(party.page("/commissions/" + id).text()).contains("From a file");
      assertThat(party.page("/commissions/" + id + "/video").text()).contains("From a file");
      assertThat(party.get("/commissions/" + id).json().path("video").path("fromFile").asBoolean())
          .isTrue();
      assertThat(talk(party)).contains("From a file");
      var messages = party.get("/conversations/" + other(party).handle() + "/messages").json();
      assertThat(messages.toString()).contains("\"fromFile\":true");
    }
  }

  private Person other(Person party) {
    return party == fan ? creator : fan;
  }

  /** Once the video stands there. */
  private String talk(Person party) {
    var path = "/inbox/" + other(party).handle();
    return await().until(() -> party.page(path).text(), page -> page.contains("video-message"));
  }

  private Answer send(String marks) {
    var fields = Map.of("asset", film.toString(), "marks", marks);
    return creator.submit("/commissions/" + id + "/delivery", fields);
  }

  private String path() {
    return "/commissions/" + id + "/delivery";
  }
}
