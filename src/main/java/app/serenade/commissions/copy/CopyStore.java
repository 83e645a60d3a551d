package app.serenade.commissions.copy;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a fan took back that everybody may see their video. */
@Component
class CopyStore {
  private final JdbcClient jdbc;

  CopyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isWithdrawn(UUID commission) {
    return jdbc.sql(
            "select withdrawn_at is not null from commissions.commission where id = :commission")
        .param("commission", commission)
        .query(Boolean.class)
        .single();
  }

  void withdraw(UUID commission) {
    jdbc.sql(
            """
            update commissions.commission set withdrawn_at = platform.now()
             where id = :commission and withdrawn_at is null
            """)
        .param("commission", commission)
        .update();
  }

  /** Whether a commission's film is shown to everybody now. */
  boolean isShown(UUID asset) {
    return jdbc.sql(
            """
            select exists (
              select from commissions.commission
                join videos.published on published.asset = commission.asset
               where commission.asset = :asset and commission.may_publish
                 and commission.withdrawn_at is null)
            """)
        .param("asset", asset)
        .query(Boolean.class)
        .single();
  }
}
