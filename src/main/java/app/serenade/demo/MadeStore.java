package app.serenade.demo;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers what the demo has made, so that nothing is made twice. */
@Component
@ConditionalOnBooleanProperty("serenade.demo")
class MadeStore {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  MadeStore(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Makes it, in one transaction with the memory of it, unless it was made before. */
  UUID once(String step, Supplier<UUID> make) {
    var known = find(step);
    if (known != null) return known;
    var made =
        transaction.execute(
            _ -> {
              var id = make.get();
              keep(step, id);
              return id;
            });
    if (made == null) throw new IllegalStateException("nothing was made: " + step);
    return made;
  }

  @Nullable UUID find(String step) {
    return jdbc.sql("select id from demo.made where step = :step")
        .param("step", step)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  /** What was made before, for certain. */
  UUID known(String step) {
    var id = find(step);
    if (id == null) throw new IllegalStateException("not made yet: " + step);
    return id;
  }

  void keep(String step, UUID id) {
    jdbc.sql("insert into demo.made (step, id) values (:step, :id)")
        .param("step", step)
        .param("id", id)
        .update();
  }
}
