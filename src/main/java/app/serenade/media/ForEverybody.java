package app.serenade.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Files that browsers may keep for days are remembered here for a second, so that the ranges of a
 * film that many watch are not asked about one by one. What is not everybody's for good is never
 * here: that is decided on every request.
 */
@Component
class ForEverybody {
  private static final Duration LIVES = Duration.ofSeconds(1);
  private static final int MOST = 10_000;

  private record Address(UUID asset, Rendition.Name name) {}

  private final Cache<Address, Rendition> files =
      Caffeine.newBuilder().expireAfterWrite(LIVES).maximumSize(MOST).build();

  @Nullable Rendition find(UUID asset, Rendition.Name name) {
    return files.getIfPresent(new Address(asset, name));
  }

  void remember(Rendition file) {
    files.put(new Address(file.asset(), file.name()), file);
  }

  /** Once the transaction that erases the film is done, it is gone from here. */
  void forgetAfterwards(UUID asset) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            files.asMap().keySet().removeIf(address -> address.asset.equals(asset));
          }
        });
  }
}
