package app.serenade.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  static final byte[] BODY = "{\"id\":\"event-1\"}".getBytes();
  final Signature ours = new Signature("a secret".getBytes());

  @Test
  void provesWhatItSigned() {
    assertThat(ours.proves(ours.of(BODY, NOW), BODY, NOW)).isTrue();
    assertThat(ours.proves(ours.of(BODY, NOW), BODY, NOW.plus(Signature.TOLERANCE))).isTrue();
  }

  @Test
  void anotherBodyOrSecretProvesNothing() {
    var header = ours.of(BODY, NOW);
    assertThat(ours.proves(header, "{}".getBytes(), NOW)).isFalse();
    assertThat(new Signature("another".getBytes()).proves(header, BODY, NOW)).isFalse();
  }

  @Test
  void aStampThatIsOldOrFromTheFutureProvesNothing() {
    var header = ours.of(BODY, NOW);
    assertThat(ours.proves(header, BODY, NOW.plus(Duration.ofSeconds(301)))).isFalse();
    assertThat(ours.proves(header, BODY, NOW.minus(Duration.ofSeconds(301)))).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "t=1", "v1=00", "t=x,v1=y", "t=999999999999,v1="})
  void whatIsNoSignatureProvesNothing(String header) {
    assertThat(ours.proves(header, BODY, NOW)).isFalse();
  }
}
