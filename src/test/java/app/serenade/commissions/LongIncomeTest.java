package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** An income that moved a hundred thousand times. */
class LongIncomeTest extends MoneyFixture {
  private static final int LINES = 100_000;

  private Person creator;

  /** To the wallet and back by turns, past the guards that ask each row. */
  @BeforeEach
  void aLongHistory() {
    creator = fan(0);
    unguarded(
        """
        with line as (
          select uuidv7() as id, gen_random_uuid() as ref, mod(n, 2) * 2 - 1 as amount
          from generate_series(1, %d) as n
        ), transfers as (
          insert into wallet.transfer (id, kind, ref) select id, 'to_wallet', ref from line
        )
        insert into wallet.entry (transfer, kind, owner, unit, amount)
        select id, 'income', cast('%s' as uuid), 'COINS', -amount from line
        union all
        select id, 'wallet', cast('%s' as uuid), 'COINS', amount from line
        """
            .formatted(LINES, creator.id(), creator.id()));
    sql("analyze wallet.entry, wallet.transfer").update();
  }

  /** The other tests need not carry it. */
  @AfterEach
  void itIsForgotten() {
    unguarded(
        """
        with line as (
          delete from wallet.entry where owner = '%s' returning transfer
        )
        delete from wallet.transfer where id in (select transfer from line)
        """
            .formatted(creator.id()));
  }

  private void unguarded(String statement) {
    bean(TransactionTemplate.class)
        .executeWithoutResult(
            transaction -> {
              sql("set local session_replication_role = replica").update();
              assertThat(sql(statement).update()).isPositive();
            });
  }

  @Test
  void itsExportIsWrittenAsItIsRead() {
    var begun = System.nanoTime();
    var csv = creator.page("/me/income/export");
    var lines = csv.text().lines().toList();
    System.out.printf(
        "LongIncomeTest: %d lines in %d ms%n", LINES, (System.nanoTime() - begun) / 1_000_000);
    assertThat(lines).hasSize(LINES + 1);
    assertThat(lines.stream().skip(1).distinct()).hasSize(LINES);
    assertThat(csv.header("Content-Length")).isEmpty();
  }
}
