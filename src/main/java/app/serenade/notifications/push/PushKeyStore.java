package app.serenade.notifications.push;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The house's keys as the one row there is. */
@Component
class PushKeyStore {
  record Keys(byte[] publicKey, byte[] privateKey) {}

  private final JdbcClient jdbc;

  PushKeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps these where there are none; answers those that are kept. */
  Keys keep(byte[] publicKey, byte[] privateKey) {
    jdbc.sql(
            """
            insert into notifications.push_keys (public_key, private_key)
            values (:public, :private)
            on conflict do nothing
            """)
        .param("public", publicKey)
        .param("private", privateKey)
        .update();
    return jdbc.sql("select public_key, private_key from notifications.push_keys")
        .query((row, i) -> new Keys(row.getBytes("public_key"), row.getBytes("private_key")))
        .single();
  }
}
