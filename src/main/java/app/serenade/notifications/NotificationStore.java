package app.serenade.notifications;

import app.serenade.commissions.Change;
import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notifications as rows. */
@Component
class NotificationStore {
  /** What happened, to be told to one account. */
  record News(
      UUID id, UUID account, UUID partner, UUID commission, int transition, Change change) {}

  private final JdbcClient jdbc;

  NotificationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Those of them that are new. What is told late stands before what came after it.
   *
   * @param news in the order in which they happened
   */
  List<News> add(List<News> news, Instant now) {
    return jdbc.sql(
            """
            insert into notifications.notification
              (id, account, partner, commission, transition, change, at, to_mail)
            select id, account, partner, commission, transition, change,
                   coalesce((select min(later.at) - interval '1 microsecond'
                               from notifications.notification later
                              where later.commission = news.commission
                                and later.account = news.account
                                and later.transition > news.transition),
                            :now + place * interval '1 microsecond'),
                   true
              from unnest(:ids::uuid[], :accounts::uuid[], :partners::uuid[], :commissions::uuid[],
                          :transitions::int[], :changes::text[]) with ordinality
                   as news (id, account, partner, commission, transition, change, place)
            on conflict (commission, transition, change, account) do nothing
            returning id, account, partner, commission, transition, change
            """)
        .param("ids", column(news, News::id))
        .param("accounts", column(news, News::account))
        .param("partners", column(news, News::partner))
        .param("commissions", column(news, News::commission))
        .param("transitions", column(news, News::transition))
        .param("changes", column(news, News::change))
        .param("now", Sql.at(now))
        .query((row, n) -> news(row))
        .list();
  }

  private static News news(ResultSet row) throws SQLException {
    return new News(
        Sql.uuid(row, "id"),
        Sql.uuid(row, "account"),
        Sql.uuid(row, "partner"),
        Sql.uuid(row, "commission"),
        row.getInt("transition"),
        Change.valueOf(row.getString("change")));
  }

  /** As text, which the statement casts. */
  private static String[] column(List<News> news, Function<News, Object> value) {
    return news.stream().map(value).map(Object::toString).toArray(String[]::new);
  }

  boolean read(UUID account, UUID id, Instant now) {
    return jdbc.sql(
                """
                update notifications.notification set read_at = :now
                 where id = :id and account = :account and read_at is null
                """)
            .param("id", id)
            .param("account", account)
            .param("now", Sql.at(now))
            .update()
        > 0;
  }

  /** All that tells of commissions with the partner. */
  boolean readAllOf(UUID account, UUID partner, Instant now) {
    return jdbc.sql(
                """
                update notifications.notification set read_at = :now
                 where account = :account and partner = :partner and read_at is null
                """)
            .param("account", account)
            .param("partner", partner)
            .param("now", Sql.at(now))
            .update()
        > 0;
  }

  void speaks(UUID account, String language) {
    jdbc.sql(
            """
            insert into notifications.reader (account, language) values (:account, :language)
            on conflict (account) do update set language = excluded.language
             where reader.language <> excluded.language
            """)
        .param("account", account)
        .param("language", language)
        .update();
  }

  void removeAllOf(UUID account) {
    jdbc.sql("delete from notifications.notification where account = :account")
        .param("account", account)
        .update();
  }
}
