package app.serenade.media.storage;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which names of stored files are known: those of films, and those that are about to be removed.
 */
@Component
class KeyReads {
  private final JdbcClient jdbc;

  KeyReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<String> known() {
    return new HashSet<>(
        jdbc.sql("select key from media.rendition union select key from media.garbage")
            .query(String.class)
            .list());
  }
}
