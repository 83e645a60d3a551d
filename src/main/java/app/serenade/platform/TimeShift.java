package app.serenade.platform;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a demo tell of the past: deadlines are decided by another time, for one transaction only.
 */
@Component
@ConditionalOnBooleanProperty("serenade.demo")
public class TimeShift {
  private final JdbcClient jdbc;

  TimeShift(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From here on it is so long ago, in the caller's transaction; nobody else notices. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ago(Duration ago) {
    jdbc.sql("update platform.clock set shift = make_interval(secs => :seconds)")
        .param("seconds", (double) -ago.toSeconds())
        .update();
  }

  /** To be called before the transaction ends: the others must go on in the present. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void backToNow() {
    ago(Duration.ZERO);
  }
}
