package app.serenade.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.serenade.ServerTest;
import app.serenade.commissions.AcceptCommission;
import app.serenade.commissions.BriefForm;
import app.serenade.commissions.DeliverCommission;
import app.serenade.commissions.PlaceCommission;
import app.serenade.journeys.Films;
import app.serenade.journeys.Person;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fan, a creator whose offer costs nothing, and what the one commissioned from the other. */
abstract class ReviewFixture extends ServerTest {
  static final String ADDRESSED_AS = "Grandmother Adaeze";
  static final String WISHES = "Whisper the secret recipe.";
  private static final Duration SOON = Duration.ofSeconds(20);

  Person fan;
  Person creator;

  @BeforeEach
  void twoPeople() {
    fan = somebody("Inês Ferreira");
    creator = creator();
  }

  Person somebody(String name) {
    return Person.join(context, at(""), unique("p"), name);
  }

  Person creator() {
    var made = somebody("Lin Mei");
    sql("""
        insert into offers.offer (creator, introduction, description, amount, unit, promised_seconds, state)
        values (:id, gen_random_uuid(), 'A small song', 0, 'COINS', 15, 'accepting')
        """)
        .param("id", made.id())
        .update();
    return made;
  }

  UUID requested() {
    var brief = new BriefForm("family", ADDRESSED_AS, "", "birthday", "", WISHES, false);
    var outcome = bean(PlaceCommission.class).by(fan.id(), creator.id(), brief);
    return ((PlaceCommission.Outcome.Done) outcome).id();
  }

  UUID accepted() {
    var id = requested();
    var _ = bean(AcceptCommission.class).by(creator.id(), id);
    return id;
  }

  UUID delivered() {
    var id = accepted();
    var film = Films.ready(context, creator, "custom", 15);
    assertThat(bean(DeliverCommission.class).by(creator.id(), id, film))
        .isInstanceOf(DeliverCommission.Outcome.Sent.class);
    return id;
  }

  UUID reviewed(String stars, String text, boolean named) {
    var id = delivered();
    assertThat(post(id, stars, text, named)).isInstanceOf(PostReview.Outcome.Posted.class);
    return id;
  }

  PostReview.Outcome post(UUID id, String stars, String text, boolean named) {
    return bean(PostReview.class).by(fan.id(), id, new ReviewForm(stars, text, named));
  }

  static String review(UUID id) {
    return "/commissions/" + id + "/review";
  }

  /** What is kept of a commission's review, or empty. */
  String kept(UUID id) {
    return sql("""
        select coalesce(stars::text, '-') || ' ' || words || ' ' || named
          from reviews.review where commission = :id
        """)
        .param("id", id)
        .query(String.class)
        .optional()
        .orElse("");
  }

  /** Waits until everybody who listens has heard all of a commission. */
  void awaitHeard(UUID id) {
    await().atMost(SOON).until(() -> unheard(id) == 0);
  }

  private int unheard(UUID id) {
    return sql("""
        select (select count(*) from public.event_publication
                 where serialized_event like '%' || :id || '%' and completion_date is null)
               + (select count(*) from commissions.untold where commission::text = :id)
        """)
        .param("id", id.toString())
        .query(Integer.class)
        .single();
  }

  JdbcClient.StatementSpec sql(String text) {
    return bean(JdbcClient.class).sql(text);
  }
}
