package app.serenade.notifications;

import app.serenade.notifications.NotificationStore.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a mail about a commission needs to know. */
@Component
class MailReads {
  record Facts(String email, String name, boolean fanReads, String partner, String addressedAs) {}

  private final JdbcClient jdbc;

  MailReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Facts facts(News news) {
    return jdbc.sql(
            """
            select address.email, own.name, summary.fan = :account as fan_reads,
                   partner.name as partner, summary.addressed_as
              from commissions.summary
              join accounts.address on address.account = :account
              join profiles.card own on own.account = :account
              join profiles.card partner on partner.account = :partner
             where summary.commission = :commission
            """)
        .param("account", news.account())
        .param("partner", news.partner())
        .param("commission", news.commission())
        .query(
            (row, i) ->
                new Facts(
                    row.getString("email"),
                    row.getString("name"),
                    row.getBoolean("fan_reads"),
                    row.getString("partner"),
                    row.getString("addressed_as")))
        .single();
  }
}
