package app.serenade.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ForEverybodyTest {
  private final ForEverybody files = new ForEverybody();
  private final Rendition film = rendition();
  private final Rendition other = rendition();

  private static Rendition rendition() {
    return new Rendition(UUID.randomUUID(), Rendition.Name.P480, "key.mp4", 10, 480, 854);
  }

  @Test
  void whatIsRememberedIsForgottenByItself() {
    files.remember(film);
    assertThat(files.find(film.asset(), film.name())).isEqualTo(film);
    assertThat(files.find(film.asset(), Rendition.Name.POSTER)).isNull();
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> files.find(film.asset(), film.name()) == null);
  }

  @Test
  void whatIsErasedIsForgottenWhenThatIsDoneAndNotBefore() {
    files.remember(film);
    files.remember(other);
    TransactionSynchronizationManager.initSynchronization();
    try {
      files.forgetAfterwards(film.asset());
      assertThat(files.find(film.asset(), film.name())).isEqualTo(film);
      TransactionSynchronizationManager.getSynchronizations()
          .forEach(TransactionSynchronization::afterCommit);
    } finally {
      TransactionSynchronizationManager.clearSynchronization();
    }
    assertThat(files.find(film.asset(), film.name())).isNull();
    assertThat(files.find(other.asset(), other.name())).isEqualTo(other);
  }
}
