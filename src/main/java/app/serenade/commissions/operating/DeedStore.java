package app.serenade.commissions.operating;

import app.serenade.commissions.CommissionRow;
import app.serenade.commissions.operating.Deed.Act;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deeds as rows, which nobody edits. */
@Component
class DeedStore {
  private final JdbcClient jdbc;

  DeedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID commission, Viewer.Account by, Act act, String why) {
    jdbc.sql(
            """
            insert into commissions.deed (commission, account, role, act, why)
            values (:commission, :account, :role, :act, :why)
            """)
        .param("commission", commission)
        .param("account", by.id())
        .param("role", CommissionRow.word(by.role()))
        .param("act", act.word())
        .param("why", why)
        .update();
  }

  /** Whether this account looked into it within the last hour, and still has its role. */
  boolean isLookedInto(UUID commission, UUID account) {
    return jdbc.sql(
            """
            select exists (select from commissions.open_look
                            where commission = :commission and account = :account)
            """)
        .param("commission", commission)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  /** Whether this account looks into the commission that this film was sent for. */
  boolean showsTo(UUID account, UUID asset) {
    return jdbc.sql(
            """
            select exists (
              select from commissions.commission
                join commissions.open_look on open_look.commission = commission.id
               where commission.asset = :asset and open_look.account = :account)
            """)
        .param("asset", asset)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }
}
