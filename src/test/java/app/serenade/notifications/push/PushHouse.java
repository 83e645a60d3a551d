package app.serenade.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.Node;
import app.serenade.TestDatabase;
import app.serenade.commissions.Change;
import app.serenade.journeys.Person;
import app.serenade.messages.Commissions;
import java.io.IOException;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program that may call this machine, a push service on it, and people with commissions. */
final class PushHouse implements AutoCloseable {
  final Node node =
      Node.start(
          TestDatabase.properties("push"),
          "--serenade.push.allow-private-addresses=true",
          "--logging.level.app.serenade.notifications=error");
  final PushServiceSide service = new PushServiceSide();
  private final Commissions commissions = new Commissions(node.program());

  PushHouse() throws IOException {}

  Person join(String prefix, String name) {
    var handle = prefix + UUID.randomUUID().toString().substring(0, 8);
    return Person.join(node.program(), node.at(""), handle, name);
  }

  UUID asked(Person fan, Person creator) {
    var id = commissions.requested(fan, creator);
    happens(id, 1, fan, creator, Change.REQUESTED);
    return id;
  }

  void happens(UUID commission, int transition, Person fan, Person creator, Change change) {
    commissions.publish(Commissions.event(commission, transition, fan, creator, change));
  }

  /** Longer than two sweeps: what was going to come has come. */
  static void quiet() throws InterruptedException {
    Thread.sleep(1_500);
  }

  static void eventually(BooleanSupplier what) throws InterruptedException {
    for (var n = 0; n < 200 && !what.getAsBoolean(); n++) Thread.sleep(50);
    assertThat(what.getAsBoolean()).isTrue();
  }

  int browsers(Person person) {
    return person.get("/account/push-subscriptions").json().path("subscriptions").size();
  }

  int rows(String which) {
    return count("notifications.push_subscription where " + which);
  }

  int waiting(Person person) {
    return count(
        "notifications.push_waiting join notifications.push_subscription on id = subscription"
            + " where account = '%s'".formatted(person.id()));
  }

  private int count(String of) {
    return sql().sql("select count(*) from " + of).query(Integer.class).single();
  }

  /** As a server takes it, and then dies. */
  void taken(String id, int seconds) {
    sql()
        .sql(
            """
            update notifications.push_subscription
               set free_at = now() + make_interval(secs => :seconds) where id = :id
            """)
        .param("seconds", seconds)
        .param("id", UUID.fromString(id))
        .update();
  }

  private JdbcClient sql() {
    return node.bean(JdbcClient.class);
  }

  @Override
  public void close() {
    node.close();
    service.close();
  }
}
