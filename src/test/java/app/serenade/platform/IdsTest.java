package app.serenade.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void whatIsMadeLaterSortsLaterAlsoWithinAMillisecond() {
    var ids = Stream.generate(Ids::next).limit(100_000).map(UUID::toString).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void anIdIsAUuidOfVersionSevenThatTellsWhenItWasMade() {
    var id = Ids.next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    var made = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    assertThat(Duration.between(made, Instant.now())).isLessThan(Duration.ofMinutes(1));
  }
}
