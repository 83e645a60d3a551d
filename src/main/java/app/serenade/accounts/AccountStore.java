package app.serenade.accounts;

import app.serenade.platform.Sql;
import app.serenade.platform.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts as rows. */
@Component
class AccountStore {
  enum Added {
    ADDED,
    EMAIL_TAKEN,
    HANDLE_TAKEN
  }

  /** An account and the hash of its password. */
  record Keyed(Viewer.Account account, String passwordHash) {}

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Added add(Viewer.Account account, String email, String passwordHash) {
    try {
      var added =
          jdbc.sql(
                  """
                  insert into accounts.account (id, email, handle, name, password)
                  select :id, :email, :handle, :name, :password
                   where not exists (select from accounts.former_handle where handle = :handle)
                  """)
              .param("id", account.id())
              .param("email", email)
              .param("handle", account.handle())
              .param("name", account.name())
              .param("password", passwordHash)
              .update();
      return added == 1 ? Added.ADDED : Added.HANDLE_TAKEN;
    } catch (DuplicateKeyException taken) {
      var constraint = String.valueOf(taken.getMessage());
      return constraint.contains("account_email") ? Added.EMAIL_TAKEN : Added.HANDLE_TAKEN;
    }
  }

  void rename(UUID account, String name) {
    jdbc.sql("update accounts.account set name = :name where id = :account")
        .param("account", account)
        .param("name", name)
        .update();
  }

  @Nullable Keyed findByEmail(String email) {
    return jdbc.sql(
            """
            select id, handle, name, role, password from accounts.account
             where lower(email) = lower(:email)
            """)
        .param("email", email)
        .query((row, i) -> new Keyed(account(row), row.getString("password")))
        .optional()
        .orElse(null);
  }

  /** The account with this handle has this role from now on; whether there is one. */
  boolean give(String handle, Viewer.Role role) {
    return jdbc.sql(
                "update accounts.account set role = :role where handle = :handle and deleted_at is null")
            .param("role", role.name().toLowerCase(Locale.ROOT))
            .param("handle", handle)
            .update()
        == 1;
  }

  static Viewer.Account account(ResultSet row) throws SQLException {
    var role = Viewer.Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT));
    return new Viewer.Account(
        Sql.uuid(row, "id"), row.getString("handle"), row.getString("name"), role);
  }
}
