package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Answer;
import app.serenade.journeys.Films;
import app.serenade.journeys.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People who delete their account, for tests. */
abstract class LeaveFixture extends MoneyFixture {
  static Map<String, ?> sure(long coins) {
    return Map.of(
        "password", Person.PASSWORD, "giveUp", List.of(Map.of("amount", coins, "unit", "COINS")));
  }

  static Answer leave(Person person, long coins) {
    return person.post("/account/deletion", sure(coins));
  }

  static UUID left(Person person, long coins) {
    var answer = leave(person, coins);
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    return UUID.fromString(answer.json().path("receipt").asString());
  }

  static void problem(Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.isProblem()).isTrue();
  }

  /** The handle that its row has now. */
  String now(Person person) {
    return sql("select handle from accounts.card where account = :id")
        .param("id", person.id())
        .query(String.class)
        .single();
  }

  UUID published(Person creator) {
    return publish(creator, Films.ready(context, creator, "video", 15));
  }

  static UUID publish(Person creator, UUID film) {
    var published = creator.post("/videos", Map.of("asset", film, "caption", "Hello"));
    assertThat(published.status()).as(published.text()).isEqualTo(201);
    return UUID.fromString(published.json().path("id").asString());
  }

  static int poster(Person person, UUID film) {
    return person.page("/media/" + film + "/poster.jpg").status();
  }
}
