package app.serenade.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.serenade.platform.Ids;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself refuses, and what the checks find when it was got round. */
class LedgerRulesTest extends WalletFixture {
  @ParameterizedTest
  @CsvSource({
    "transfer,kind = 'hold'",
    "entry,amount = amount + 1",
    "hold,amount = amount + 1",
    "hold_resolution,kind = 'refunded'"
  })
  void whatIsWrittenStays(String table, String change) {
    refused("update wallet.%s set %s".formatted(table, change));
    refused("delete from wallet." + table);
    refused("truncate wallet.%s cascade".formatted(table));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "5,-4", "1,1,-1"})
  void aTransferThatDoesNotBalanceIsNotCommitted(String amounts) {
    var id = Ids.next();
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> inTransaction(() -> book(id, amounts)))
        .havingRootCause()
        .withMessageContaining("does not balance");
    assertThat(transfers(id)).isZero();
  }

  @Test
  void anEntryAddedLaterIsNotCommittedEither() {
    var fan = fan(5);
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () ->
                run(
                    """
                    insert into wallet.entry
                    select id, 'fees', id, 'COINS', 7 from wallet.transfer limit 1
                    """));
    assertThat(coins(fan)).isEqualTo(5);
  }

  @Test
  void aWalletCannotBeBelowZero() {
    var fan = fan(5);
    refused("update wallet.account set balance = -1 where owner = '%s'".formatted(fan));
  }

  @Test
  void aCommissionIsResolvedOnce() {
    var commission = Ids.next();
    assertThat(hold(commission, fan(5), 5)).isEqualTo(new Held.Done());
    release(commission, Ids.next(), 4, 1);
    refused(
        "insert into wallet.hold_resolution values ('%s', 'refunded', 'COINS', 5, 0, 0)"
            .formatted(commission));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update wallet.account set balance = balance + 1 where owner = '%1$s'",
        "delete from wallet.account where owner = '%1$s'",
        "update wallet.entry set amount = amount + 1 where owner = '%1$s'",
        "delete from wallet.entry where owner = '%1$s'",
        "delete from wallet.transfer where ref = '%2$s' and kind = 'release'",
        "delete from wallet.entry where owner = '%2$s' and kind = 'fees'",
        "delete from wallet.hold where commission = '%2$s'",
        "delete from wallet.hold_resolution where commission = '%2$s'",
        "update wallet.hold_resolution set kind = 'refunded', net = 0, fee = 0 where commission = '%2$s'",
        "update wallet.hold_resolution set net = 5, fee = 0 where commission = '%2$s'",
        "update wallet.hold set amount = 6 where commission = '%3$s'",
        "update wallet.account set balance = 0 where owner = '%3$s'",
        "update wallet.entry set kind = 'fees' where owner = '%3$s' and kind = 'held'",
        "update wallet.hold set fan = '%2$s' where commission = '%3$s'",
      })
  void theChecksFindWhatWasTamperedWith(String tampering) {
    var fan = fan(20);
    var released = Ids.next();
    var open = Ids.next();
    assertThat(hold(released, fan, 5)).isEqualTo(new Held.Done());
    assertThat(hold(open, fan, 5)).isEqualTo(new Held.Done());
    release(released, Ids.next(), 4, 1);
    new TransactionTemplate(TRANSACTIONS)
        .executeWithoutResult(
            transaction -> {
              run("set local session_replication_role = replica");
              assertThat(run(tampering.formatted(fan, released, open))).isPositive();
              assertThat(BOOKS.breaches()).isNotEmpty();
              transaction.setRollbackOnly();
            });
  }

  private static void book(UUID id, String amounts) {
    run(
        "insert into wallet.transfer (id, kind, ref) values ('%s', 'top_up', '%1$s')"
            .formatted(id));
    if (amounts.isEmpty()) return;
    for (var amount : amounts.split(","))
      run(
          "insert into wallet.entry values ('%s', 'fees', '%s', 'COINS', %s)"
              .formatted(id, Ids.next(), amount));
  }

  @CanIgnoreReturnValue
  private static int run(String statement) {
    return SQL.sql(statement).update();
  }

  private static void refused(String statement) {
    assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> run(statement));
  }
}
