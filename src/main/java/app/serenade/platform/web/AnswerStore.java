package app.serenade.platform.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers that were given, as rows. */
@Component
public class AnswerStore {
  private final JdbcClient jdbc;

  AnswerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a program asks by its own key, and a hash of all it says with it. */
  record Question(UUID account, String key, byte[] hash) {}

  /**
   * @param question a hash of what was asked then
   */
  record Given(byte[] question, int status, @Nullable String type, byte[] body) {}

  /** False where it was asked before; waits where it is being answered at this moment. */
  boolean begin(Question asked) {
    var added =
        jdbc.sql(
                """
                insert into platform.answer (account, key, question)
                values (:account, :key, :question) on conflict do nothing
                """)
            .param("account", asked.account())
            .param("key", asked.key())
            .param("question", asked.hash())
            .update();
    return added == 1;
  }

  void give(Question asked, int status, @Nullable String type, byte[] body) {
    var given =
        jdbc.sql(
                """
                update platform.answer set status = :status, type = :type, body = :body
                 where account = :account and key = :key
                """)
            .param("status", status)
            .param("type", type, java.sql.Types.VARCHAR)
            .param("body", body)
            .param("account", asked.account())
            .param("key", asked.key())
            .update();
    if (given != 1) throw new IllegalStateException("never asked: " + asked.key());
  }

  Given find(Question asked) {
    return jdbc.sql(
            """
            select question, status, type, body from platform.answer
             where account = :account and key = :key
            """)
        .param("account", asked.account())
        .param("key", asked.key())
        .query(
            (row, i) ->
                new Given(
                    row.getBytes("question"),
                    row.getInt("status"),
                    row.getString("type"),
                    row.getBytes("body")))
        .single();
  }

  /** What was answered to somebody, but for what is being answered now. */
  public void forgetAllOf(UUID account) {
    jdbc.sql("delete from platform.answer where account = :account and status is not null")
        .param("account", account)
        .update();
  }

  int forgetOlderThan(int days) {
    return jdbc.sql("delete from platform.answer where at < now() - make_interval(days => :days)")
        .param("days", days)
        .update();
  }
}
