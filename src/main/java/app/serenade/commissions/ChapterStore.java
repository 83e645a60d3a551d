package app.serenade.commissions;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chapter marks of delivered videos as rows. */
@Component
class ChapterStore {
  private final JdbcClient jdbc;

  ChapterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those after the end of the film are left out. */
  void add(UUID commission, List<Chapter> chapters, Duration length) {
    for (var chapter : chapters) {
      if (chapter.at().compareTo(length) > 0) continue;
      jdbc.sql(
              """
              insert into commissions.chapter (commission, point, at_ms)
              values (:commission, :point, :at)
              """)
          .param("commission", commission)
          .param("point", chapter.point())
          .param("at", (int) chapter.at().toMillis())
          .update();
    }
  }
}
