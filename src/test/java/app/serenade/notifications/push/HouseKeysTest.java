package app.serenade.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.serenade.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys of the house: the same on all its servers. */
class HouseKeysTest extends StoreTest {
  private static final String PUBLIC =
      "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
  private static final String PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";

  private static HouseKeys keys(String publicKey, String privateKey) throws Exception {
    return new HouseKeys(new PushSettings(publicKey, privateKey, "", false), new PushKeyStore(SQL));
  }

  @Test
  void theyAreMadeOnceForAllServers() throws Exception {
    var one = keys("", "");
    var other = keys("", "");
    assertThat(one.publicKey()).hasSize(87).isEqualTo(other.publicKey());
  }

  @Test
  void thoseOfTheSettingsWin() throws Exception {
    assertThat(keys(PUBLIC, PRIVATE).publicKey()).isEqualTo(PUBLIC);
  }

  @ParameterizedTest
  @CsvSource({
    PUBLIC + ", ''",
    "'', " + PRIVATE,
    "x, y",
    PUBLIC + ", zfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
    PUBLIC + ", AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE"
  })
  void thoseThatDoNotFitStopTheStart(String publicKey, String privateKey) {
    assertThatThrownBy(() -> keys(publicKey, privateKey)).hasMessageContaining("serenade.push");
  }
}
