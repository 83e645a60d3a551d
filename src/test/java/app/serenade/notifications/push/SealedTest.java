package app.serenade.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealedTest {
  private static byte[] bytes(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }

  /** RFC 8291, Appendix A. */
  @Test
  void theExampleOfTheStandardIsSealedAsItSays() throws Exception {
    var once =
        new KeyPair(
            Curve.point(
                bytes(
                    "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8")),
            Curve.secret(bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));
    var reader =
        Curve.point(
            bytes(
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"));
    var sealed =
        Sealed.of(
            "When I grow up, I want to be a watermelon".getBytes(),
            reader,
            bytes("BTBZMqHH6r4Tts7J_aSIgg"),
            once,
            bytes("DGv6ra1nlYgDCS1FRnbzlw"));
    assertThat(sealed.bytes())
        .isEqualTo(
            bytes(
                "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLoc"
                    + "InmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXL"
                    + "WyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"));
  }

  @Test
  void whatIsSealedTwiceLooksDifferentAndTheBrowserReadsBoth() throws Exception {
    var browser = new TestBrowser();
    var plain = "news".getBytes();
    var one = Sealed.of(plain, browser.point(), browser.secret()).bytes();
    var other = Sealed.of(plain, browser.point(), browser.secret()).bytes();
    assertThat(one).isNotEqualTo(other);
    assertThat(browser.open(one)).isEqualTo("news");
    assertThat(browser.open(other)).isEqualTo("news");
  }

  @Test
  void aPointBesideTheCurveIsNone() throws Exception {
    var bytes = Curve.bytes(new TestBrowser().point());
    assertThat(Curve.point(bytes)).isNotNull();
    bytes[64] ^= 1;
    assertThat(Curve.point(bytes)).isNull();
    assertThat(Curve.point(new byte[65])).isNull();
    assertThat(Curve.point(new byte[33])).isNull();
    var high = new byte[65];
    java.util.Arrays.fill(high, (byte) 0xff);
    high[0] = 4;
    assertThat(Curve.point(high)).as("beyond the field").isNull();
  }
}
