package app.serenade.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses we may be led to. */
class PublicAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "1.1.1.1", "17.57.146.20", "2606:4700::1111", "2a00:1450:4001::200e"})
  void whatIsOnTheInternetIs(String address) {
    assertThat(PublicAddress.is(InetAddress.ofLiteral(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.31.255.255",
        "192.168.0.1",
        "198.19.0.1",
        "203.0.113.7",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "::",
        "::1",
        "::ffff:8.8.8.8",
        "fe80::1",
        "fc00::1",
        "fdff::1",
        "ff02::1",
        "64:ff9b::808:808",
        "2002:a00:1::1",
        "2001::1",
        "2001:db8::1",
        "fec0::1"
      })
  void whatIsNotIsNot(String address) {
    var read = InetAddress.ofLiteral(address);
    assertThat(PublicAddress.is(read)).isEqualTo(address.equals("::ffff:8.8.8.8"));
  }
}
