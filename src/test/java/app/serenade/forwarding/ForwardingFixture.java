package app.serenade.forwarding;

import app.serenade.ServerTest;
import app.serenade.commissions.Change;
import app.serenade.commissions.CommissionChanged;
import app.serenade.commissions.telling.Untold;
import app.serenade.journeys.Films;
import app.serenade.journeys.Person;
import app.serenade.platform.Ids;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A delivered custom video, its two parties, and others. */
abstract class ForwardingFixture extends ServerTest {
  private static final long PATIENCE_MS = 10_000;

  Person fan;
  Person creator;
  Person friend;
  Person stranger;
  UUID commission;
  UUID film;

  @BeforeEach
  void delivered() {
    fan = somebody("fan");
    creator = somebody("creator");
    friend = somebody("friend");
    stranger = somebody("stranger");
    film = Films.ready(context, creator, "custom", 20);
    commission = Ids.next();
    sql("""
        with taken as (update media.asset set taken_at = now() where id = :asset)
        insert into commissions.commission
          (id, fan, creator, state, transition, for_whom, addressed_as, said_as, occasion, wishes,
           may_publish, amount, unit, fee_percent, coins_per_unit, answer_seconds, deliver_seconds,
           claim_seconds, promised_seconds, description, placed_at, requested_at, accepted_at,
           delivered_at, asset)
        values (:id, :fan, :creator, 'delivered', 3, 'friend', 'Amara', '', 'birthday', 'Secret wishes',
                false, 0, 'COINS', 20, 100, 172800, 604800, 0, 15, '', now(), now(), now(), now(), :asset)
        """)
        .param("id", commission)
        .param("fan", fan.id())
        .param("creator", creator.id())
        .param("asset", film)
        .update();
    var event = new CommissionChanged(commission, 3, fan.id(), creator.id(), Change.DELIVERED);
    bean(TransactionTemplate.class).executeWithoutResult(_ -> bean(Untold.class).add(event));
  }

  Person somebody(String name) {
    return Person.join(context, at(""), unique(name), name);
  }

  JdbcClient.StatementSpec sql(String text) {
    return bean(JdbcClient.class).sql(text);
  }

  /** Waits until it is so: what follows from an event follows a moment later. */
  static void soon(java.util.function.BooleanSupplier so) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofMillis(PATIENCE_MS).toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end) throw new AssertionError("not so after " + PATIENCE_MS + " ms");
      Thread.sleep(50);
    }
  }

  String path() {
    return "/commissions/" + commission;
  }
}
