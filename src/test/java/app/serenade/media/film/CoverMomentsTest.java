package app.serenade.media.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverMomentsTest {
  @Test
  void whereNonePickedOneItIsNearTheStart() {
    assertThat(Cover.USUAL.moments(Duration.ofSeconds(30))).isEqualTo(millis(1000));
    assertThat(Cover.USUAL.moments(Duration.ofMillis(900))).isEqualTo(millis(300));
  }

  @Test
  void thePickedOneComesFirstAndIsNeverAfterTheLastPicture() {
    assertThat(first(0, 4000)).isZero();
    assertThat(first(2500, 4000)).isEqualTo(Duration.ofMillis(2500));
    assertThat(first(4000, 4000)).isEqualTo(Duration.ofMillis(3900));
    assertThat(first(99_000, 4000)).isEqualTo(Duration.ofMillis(3900));
    assertThat(first(50, 80)).isZero();
  }

  @Test
  void whereThePicturesEndBeforeTheSoundItIsLookedForEarlier() {
    var moments = Cover.at(Duration.ofMillis(5000)).moments(Duration.ofMillis(5000));
    assertThat(moments).isEqualTo(millis(4900, 4400, 3400, 1400, 1000));
  }

  private static Duration first(long picked, long length) {
    return Cover.at(Duration.ofMillis(picked)).moments(Duration.ofMillis(length)).getFirst();
  }

  private static List<Duration> millis(long... moments) {
    return java.util.Arrays.stream(moments).mapToObj(Duration::ofMillis).toList();
  }
}
