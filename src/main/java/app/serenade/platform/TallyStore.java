package app.serenade.platform;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts as rows: one for each subject and stretch of time. */
@Component
class TallyStore {
  private static final String WINDOW =
      "to_timestamp(floor(extract(epoch from now()) / :length) * :length)";

  private final JdbcClient jdbc;

  TallyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How long until the stretch is over, where its count is full; else one more was counted. */
  Duration add(String subject, int most, Duration length) {
    return jdbc.sql(
            """
            with counted as (
              insert into platform.tally (subject, window_at, ends_at, count)
              values (:subject, %1$s, %1$s + make_interval(secs => :length), 1)
              on conflict (subject, window_at) do update set count = tally.count + 1
               where tally.count < :most
              returning 1
            )
            select case when exists (select from counted) then 0
                        else ceil(extract(epoch from %1$s - now()) + :length) end
            """
                .formatted(WINDOW))
        .param("subject", subject)
        .param("length", length.toSeconds())
        .param("most", most)
        .query(Long.class)
        .optional()
        .map(Duration::ofSeconds)
        .orElse(Duration.ZERO);
  }

  void remove(String subject, Duration length) {
    jdbc.sql(
            """
            update platform.tally set count = count - 1
             where subject = :subject and window_at = %s and count > 0
            """
                .formatted(WINDOW))
        .param("subject", subject)
        .param("length", length.toSeconds())
        .update();
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
  void forgetEnded() {
    jdbc.sql("delete from platform.tally where ends_at < now()").update();
  }
}
