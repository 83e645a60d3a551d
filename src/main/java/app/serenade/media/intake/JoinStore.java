package app.serenade.media.intake;

import app.serenade.platform.Sql;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which recordings become one film, in which order, as rows. */
@Component
class JoinStore {
  private final JdbcClient jdbc;

  JoinStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID film, List<UUID> segments) {
    for (int number = 1; number <= segments.size(); number++) {
      jdbc.sql("insert into media.segment (asset, film, number) values (:asset, :film, :number)")
          .param("asset", segments.get(number - 1))
          .param("film", film)
          .param("number", number)
          .update();
    }
  }

  List<UUID> of(UUID film) {
    return jdbc.sql("select asset from media.segment where film = :film order by number")
        .param("film", film)
        .query((row, i) -> Sql.uuid(row, "asset"))
        .list();
  }

  /** The film a recording is already part of. */
  @Nullable UUID filmOf(UUID segment) {
    return jdbc.sql("select film from media.segment where asset = :asset")
        .param("asset", segment)
        .query((row, i) -> Sql.uuid(row, "film"))
        .optional()
        .orElse(null);
  }
}
