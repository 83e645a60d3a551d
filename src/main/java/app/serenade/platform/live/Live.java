package app.serenade.platform.live;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells open pages that something changed. A hint is written in the transaction of its cause and
 * carries no facts: the page asks again for what it shows.
 */
@Component
public class Live {
  private final JdbcClient jdbc;

  Live(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param topic who listens: {@code account/<id>}, or a public one such as {@code offer/<creator>}
   * @param name what changed, in one word; pages hear it as {@code live:<name>}
   */
  public void hint(String topic, String name) {
    hint(List.of(topic), name);
  }

  /** The same to many, in one statement. */
  public void hint(Collection<String> topics, String name) {
    jdbc.sql("insert into platform.hint (topic, name) select unnest(:topics::text[]), :name")
        .param("topics", topics.stream().distinct().toArray(String[]::new))
        .param("name", name)
        .update();
  }
}
