package app.serenade.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlayTimeTest {
  @Test
  void lengthsAreRoundedAndMomentsAreNot() {
    assertThat(PlayTime.length(17_499)).isEqualTo("0:17");
    assertThat(PlayTime.length(17_500)).isEqualTo("0:18");
    assertThat(PlayTime.length(119_700)).isEqualTo("2:00");
    assertThat(PlayTime.length(200)).isEqualTo("0:01");
    assertThat(PlayTime.moment(17_999)).isEqualTo("0:17");
    assertThat(PlayTime.moment(605_000)).isEqualTo("10:05");
  }
}
