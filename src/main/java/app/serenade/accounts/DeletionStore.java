package app.serenade.accounts;

import app.serenade.platform.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deleted accounts as rows. */
@Component
class DeletionStore {
  /** What proves who somebody is. */
  record Secrets(String email, String passwordHash) {}

  private final JdbcClient jdbc;

  DeletionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Null where the account is deleted. */
  @Nullable Secrets secrets(UUID account) {
    return jdbc.sql(
            "select email, password from accounts.account where id = :account and deleted_at is null")
        .param("account", account)
        .query((row, i) -> new Secrets(row.getString("email"), row.getString("password")))
        .optional()
        .orElse(null);
  }

  /** Locked until the transaction ends; the receipt of one that is deleted already, or null. */
  @Nullable UUID lock(UUID account) {
    return jdbc.sql("select receipt from accounts.account where id = :account for update")
        .param("account", account)
        .query((row, i) -> new Locked(row.getObject("receipt", UUID.class)))
        .single()
        .receipt();
  }

  /** Whether it is there; it is not deleted until the transaction ends. */
  boolean holds(UUID account) {
    return jdbc.sql(
            "select deleted_at is null from accounts.account where id = :account for key share")
        .param("account", account)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private record Locked(@Nullable UUID receipt) {}

  /** Nothing that says who it was stays in the row; the handle is kept from others, elsewhere. */
  void forget(UUID account, UUID receipt, String name) {
    jdbc.sql("delete from accounts.session where account = :account")
        .param("account", account)
        .update();
    jdbc.sql(
            """
            with former as (
              insert into accounts.former_handle (handle)
              select handle from accounts.account where id = :account
            )
            update accounts.account
               set role = 'member', email = null, password = null, handle = :handle, name = :name,
                   deleted_at = clock_timestamp(), receipt = :receipt
             where id = :account
            """)
        .param("account", account)
        .param("receipt", receipt)
        .param("handle", nobodys())
        .param("name", name)
        .update();
  }

  private static String nobodys() {
    var digits = Ids.next().toString().replace("-", "");
    return "deleted_" + digits.substring(digits.length() - 16);
  }
}
