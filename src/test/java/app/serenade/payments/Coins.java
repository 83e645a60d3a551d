package app.serenade.payments;

import app.serenade.platform.Ids;
import app.serenade.platform.Instance;
import app.serenade.platform.money.Money;
import app.serenade.wallet.Wallet;
import java.time.Instant;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills wallets for tests: a top-up that was paid, as the books want it. */
public final class Coins {
  /** Whose program: {@code context::getBean}. */
  public interface Beans {
    <T> T of(Class<T> type);
  }

  private Coins() {}

  public static void give(Beans program, UUID account, long amount) {
    var coins = Money.coins(amount);
    var price = StartTopUp.price(coins, program.of(Instance.class));
    var now = Instant.now();
    var order = new TopUp.Order(Ids.next(), account, coins, price, "test", "/wallet", now);
    program
        .of(TransactionTemplate.class)
        .executeWithoutResult(
            done -> {
              var store = program.of(TopUpStore.class);
              var topUp = (TopUp.Unpaid) store.addOrFind(order);
              program.of(Wallet.class).topUp(order.id(), account, coins, price);
              store.save(topUp.paid(now));
            });
  }
}
