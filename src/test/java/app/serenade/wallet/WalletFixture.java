package app.serenade.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.StoreTest;
import app.serenade.platform.Ids;
import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** Wallets to test with; after each test the books are checked. */
abstract class WalletFixture extends StoreTest {
  static final EntryStore ENTRIES = new EntryStore(SQL);
  static final LedgerStore LEDGER = new LedgerStore(SQL, ENTRIES);
  static final IncomeStore INCOME = new IncomeStore(SQL, ENTRIES);
  static final Wallet WALLET = new Wallet(LEDGER, INCOME, ENTRIES);
  static final Earnings EARNINGS = new Earnings(INCOME, ENTRIES);
  static final LedgerInvariant BOOKS = new LedgerInvariant(new LedgerChecksReads(SQL));

  @AfterEach
  void theBooksBalance() {
    assertThat(BOOKS.breaches()).isEmpty();
  }

  /** Somebody new with this many coins. */
  static UUID fan(long coins) {
    var fan = Ids.next();
    if (coins > 0) topUp(Ids.next(), fan, coins);
    return fan;
  }

  static void topUp(UUID ref, UUID account, long coins) {
    inTransaction(() -> WALLET.topUp(ref, account, Money.coins(coins), euros(coins)));
  }

  static Money euros(long cents) {
    return new Money(cents, Unit.currency("EUR"));
  }

  static Held hold(UUID commission, UUID fan, long coins) {
    return inTransaction(() -> WALLET.hold(commission, fan, Money.coins(coins)));
  }

  static void release(UUID commission, UUID creator, long net, long fee) {
    inTransaction(() -> WALLET.release(commission, creator, Money.coins(net), Money.coins(fee)));
  }

  static void refund(UUID commission) {
    inTransaction(() -> WALLET.refund(commission));
  }

  static long coins(UUID account) {
    return LEDGER.balance(account, Unit.COINS).amount();
  }

  static long balance(String kind, UUID owner) {
    return SQL.sql(
            """
            select coalesce(sum(balance), 0) from wallet.account
            where kind = :kind and owner = :owner
            """)
        .param("kind", kind)
        .param("owner", owner)
        .query(Long.class)
        .single();
  }

  static long transfers(UUID ref) {
    return SQL.sql("select count(*) from wallet.transfer where ref = :ref")
        .param("ref", ref)
        .query(Long.class)
        .single();
  }
}
