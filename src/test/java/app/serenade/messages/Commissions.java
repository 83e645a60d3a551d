package app.serenade.messages;

import app.serenade.commissions.Change;
import app.serenade.commissions.CommissionChanged;
import app.serenade.commissions.telling.Untold;
import app.serenade.journeys.Person;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Commissions as rows in a state, and their events, for those who listen. */
public final class Commissions {
  private final ApplicationContext context;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  public Commissions(ApplicationContext context) {
    this.context = context;
    this.jdbc = context.getBean(JdbcClient.class);
    this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
  }

  /** A free one for Amara's birthday, just requested. */
  public UUID requested(Person fan, Person creator) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into commissions.commission
              (id, fan, creator, state, transition, due_at, for_whom, addressed_as, said_as,
               occasion, wishes, may_publish, amount, unit, fee_percent, coins_per_unit,
               answer_seconds, deliver_seconds, claim_seconds, promised_seconds, description,
               placed_at, requested_at)
            values (:id, :fan, :creator, 'requested', 1, now() + interval '2 days', 'friend',
                    'Amara', '', 'birthday', '', false, 0, 'COINS', 20, 100, 172800, 604800, 0, 15,
                    '', now(), now())
            """)
        .param("id", id)
        .param("fan", fan.id())
        .param("creator", creator.id())
        .update();
    return id;
  }

  public void accept(UUID commission) {
    jdbc.sql("update commissions.commission set state = 'accepted', transition = 2 where id = :id")
        .param("id", commission)
        .update();
  }

  public void deliver(UUID commission) {
    jdbc.sql(
            """
            update commissions.commission
               set state = 'delivered', transition = 3, due_at = null, asset = :asset
             where id = :id
            """)
        .param("id", commission)
        .param("asset", UUID.randomUUID())
        .update();
  }

  /** As the module of commissions publishes it: in a transaction. */
  public void publish(CommissionChanged event) {
    transaction.executeWithoutResult(_ -> context.getBean(Untold.class).add(event));
  }

  public static CommissionChanged event(
      UUID commission, int transition, Person fan, Person creator, Change change) {
    return new CommissionChanged(commission, transition, fan.id(), creator.id(), change);
  }

  /** How many of its changes are still to be told. */
  public int untold(UUID commission) {
    return jdbc.sql("select count(*) from commissions.untold where commission = :commission")
        .param("commission", commission)
        .query(Integer.class)
        .single();
  }
}
