package app.serenade.profiles;

import app.serenade.platform.Sql;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Profiles by handle or by account. */
@Component
public class ProfileReads {
  private final JdbcClient jdbc;

  ProfileReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By the handle, in small or capital letters. */
  public @Nullable Profile find(String handle) {
    return one(
        jdbc.sql(
                "select account, handle, name, bio from profiles.card where handle = :handle and not deleted")
            .param("handle", handle.toLowerCase(Locale.ROOT)));
  }

  public @Nullable Profile find(UUID account) {
    return one(
        jdbc.sql(
                "select account, handle, name, bio from profiles.card where account = :account and not deleted")
            .param("account", account));
  }

  private static @Nullable Profile one(StatementSpec query) {
    return query
        .query(
            (row, i) ->
                new Profile(
                    Sql.uuid(row, "account"),
                    row.getString("handle"),
                    row.getString("name"),
                    row.getString("bio")))
        .optional()
        .orElse(null);
  }
}
