package app.serenade;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A test of SQL on a real PostgreSQL with the real schema, without Spring's context. */
public abstract class StoreTest {
  protected static final DataSource DATA = migrated();
  protected static final JdbcClient SQL = JdbcClient.create(DATA);
  protected static final PlatformTransactionManager TRANSACTIONS =
      new DataSourceTransactionManager(DATA);

  private static DataSource migrated() {
    var pool = new HikariDataSource();
    pool.setDataSource(TestDatabase.dataSource("stores"));
    pool.setMaximumPoolSize(16);
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/migration")
        .outOfOrder(true)
        .load()
        .migrate();
    return pool;
  }

  protected static <T> T inTransaction(Supplier<T> work) {
    return new TransactionTemplate(TRANSACTIONS).execute(_ -> work.get());
  }

  protected static void inTransaction(Runnable work) {
    new TransactionTemplate(TRANSACTIONS).executeWithoutResult(_ -> work.run());
  }
}
