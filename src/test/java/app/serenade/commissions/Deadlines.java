package app.serenade.commissions;

import app.serenade.Node;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves the clock that decides deadlines, for all that a node's database holds. */
public final class Deadlines {
  private Deadlines() {}

  /** Time goes on, and everything that became due by it has ended when this returns. */
  public static void pass(Node node, Duration time) {
    var sql = node.bean(JdbcClient.class);
    sql.sql("update platform.clock set shift = shift + make_interval(secs => :seconds)")
        .param("seconds", (double) time.toSeconds())
        .update();
    while (someAreDue(sql)) node.bean(ExpireCommissions.class).sweep();
  }

  private static boolean someAreDue(JdbcClient sql) {
    return sql.sql(
            "select exists (select from commissions.commission where due_at <= platform.now())")
        .query(Boolean.class)
        .single();
  }
}
