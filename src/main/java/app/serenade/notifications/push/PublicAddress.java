package app.serenade.notifications.push;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.stream.Stream;

/** Which addresses are on the internet: all others are ours, a neighbour's, or nobody's. */
final class PublicAddress {
  /** As the registries of special-purpose addresses have them (RFC 6890 and its followers). */
  private static final Net[] SPECIAL =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "2001::/23", // Teredo among them, which carries another address
              "2001:db8::/32",
              "2002::/16", // carries another address
              "3fff::/20")
          .map(Net::of)
          .toArray(Net[]::new);

  /** All of IPv6 that was given to anybody. */
  private static final Net GIVEN = Net.of("2000::/3");

  private PublicAddress() {}

  private record Net(BigInteger first, int bits, int length) {
    static Net of(String text) {
      var slash = text.indexOf('/');
      var address = InetAddress.ofLiteral(text.substring(0, slash)).getAddress();
      var bits = Integer.parseInt(text.substring(slash + 1));
      return new Net(new BigInteger(1, address), bits, address.length * 8);
    }

    boolean has(byte[] address) {
      var shift = length - bits;
      return address.length * 8 == length
          && new BigInteger(1, address).shiftRight(shift).equals(first.shiftRight(shift));
    }
  }

  static boolean is(InetAddress address) {
    var bytes = address.getAddress();
    if (bytes.length > 4 && !GIVEN.has(bytes)) return false;
    return Stream.of(SPECIAL).noneMatch(net -> net.has(bytes));
  }
}
