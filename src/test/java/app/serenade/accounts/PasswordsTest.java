package app.serenade.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.Alone;
import org.junit.jupiter.api.Test;

@Alone
class PasswordsTest {
  final Passwords passwords = new Passwords();

  @Test
  void onlyTheSamePasswordFits() {
    var hash = passwords.hash("correct horse");
    assertThat(passwords.fits("correct horse", hash)).isTrue();
    assertThat(passwords.fits("battery staple", hash)).isFalse();
  }

  @Test
  void anUnknownAccountTakesAsLongAsAKnownOne() {
    var hash = passwords.hash("correct horse");
    assertThat(passwords.fits("a first try that loads everything", null)).isFalse();
    var known = time(() -> assertThat(passwords.fits("wrong", hash)).isFalse());
    var unknown = time(() -> assertThat(passwords.fits("wrong", null)).isFalse());
    assertThat(unknown).isGreaterThan(known / 4);
  }

  private static long time(Runnable work) {
    var begun = System.nanoTime();
    for (var round = 0; round < 5; round++) work.run();
    return System.nanoTime() - begun;
  }
}
