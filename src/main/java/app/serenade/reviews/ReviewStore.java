package app.serenade.reviews;

import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews as rows: one for each delivered commission at most. */
@Component
class ReviewStore {
  private final JdbcClient jdbc;

  ReviewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The commission that is reviewed.
   *
   * @param transition how many transitions it has behind it
   */
  record Subject(UUID commission, UUID fan, UUID creator, String state, int transition) {
    boolean delivered() {
      return state.equals("delivered");
    }
  }

  @Nullable Subject subject(UUID commission) {
    return jdbc.sql(
            """
            select commission, fan, creator, state, transition
              from commissions.summary where commission = :commission
            """)
        .param("commission", commission)
        .query(ReviewStore::subject)
        .optional()
        .orElse(null);
  }

  private static Subject subject(ResultSet row, int index) throws SQLException {
    return new Subject(
        Sql.uuid(row, "commission"),
        Sql.uuid(row, "fan"),
        Sql.uuid(row, "creator"),
        row.getString("state"),
        row.getInt("transition"));
  }

  @Nullable Review find(UUID commission) {
    return jdbc.sql(
            """
            select id, stars, words, named, posted_at
              from reviews.review where commission = :commission
            """)
        .param("commission", commission)
        .query(ReviewStore::review)
        .optional()
        .orElse(null);
  }

  /** The one there is. */
  Review posted(UUID commission) {
    return Objects.requireNonNull(find(commission), "no review");
  }

  static Review review(ResultSet row, int index) throws SQLException {
    return new Review(
        Sql.uuid(row, "id"),
        row.getObject("stars", Integer.class),
        row.getString("words"),
        row.getBoolean("named"),
        Sql.instant(row, "posted_at"));
  }

  /** False where there is one already, also one that was written at the same time. */
  boolean add(UUID id, Subject subject, ReviewForm form) {
    return jdbc.sql(
                """
                insert into reviews.review
                  (id, commission, fan, creator, stars, words, named, posted_at)
                values (:id, :commission, :fan, :creator, :stars, :words, :named, platform.now())
                on conflict (commission) do nothing
                """)
            .param("id", id)
            .param("commission", subject.commission())
            .param("fan", subject.fan())
            .param("creator", subject.creator())
            .param("stars", form.given(), Types.INTEGER)
            .param("words", form.text())
            .param("named", form.givesName())
            .update()
        == 1;
  }
}
