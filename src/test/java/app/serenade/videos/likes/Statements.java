package app.serenade.videos.likes;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** Counts the statements about videos that the program sends to its database meanwhile. */
public final class Statements {
  private Statements() {}

  public static long during(Runnable requests) {
    var logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
    var heard = new ListAppender<ILoggingEvent>();
    heard.start();
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    logger.addAppender(heard);
    try {
      requests.run();
    } finally {
      logger.detachAppender(heard);
      logger.setAdditive(true);
      logger.setLevel(null);
    }
    return heard.list.stream().filter(said -> said.getMessage().contains("video")).count();
  }
}
