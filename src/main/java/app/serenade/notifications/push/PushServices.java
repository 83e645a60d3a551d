package app.serenade.notifications.push;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Push services, which we ask at an address that somebody gave us: it must be a public one, so that
 * nobody reaches into our network through us.
 */
@Component
class PushServices {
  static final int ADDRESS_MAX = 1_000;

  private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?\\d[^.]*");
  private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  private final boolean allowPrivate;

  PushServices(PushSettings settings) {
    this.allowPrivate = settings.allowPrivateAddresses();
  }

  /** The name resolves to an address that is not on the internet. */
  static final class NotPublic extends UnknownHostException {
    private static final long serialVersionUID = 1;

    NotPublic(String host) {
      super(host + " is not on the internet");
    }
  }

  /** Null where it is not an https address as a browser gives it. */
  @Nullable URI endpoint(@Nullable String text) {
    if (text == null || text.length() > ADDRESS_MAX) return null;
    try {
      var given = new URI(text);
      var secure = "https".equals(given.getScheme());
      var fits = secure || (allowPrivate && "http".equals(given.getScheme()));
      var plain = given.getRawUserInfo() == null && given.getRawFragment() == null;
      var ascii = text.chars().allMatch(c -> c > ' ' && c < 127);
      return fits && plain && ascii && isWritten(given.getHost()) ? given : null;
    } catch (URISyntaxException notAnAddress) {
      return null;
    }
  }

  /** One way to write a host: no numbers that some take for an address, and no dot at the end. */
  private static boolean isWritten(@Nullable String host) {
    return host != null
        && !host.endsWith(".")
        && (!ENDS_IN_A_NUMBER.matcher(host).matches() || ADDRESS.matcher(host).matches());
  }

  /** Where it is now, to be connected to as it is: asked again, the name may say another. */
  List<InetAddress> addresses(String host) throws UnknownHostException {
    var found = List.of(InetAddress.getAllByName(host));
    if (!allowPrivate && !found.stream().allMatch(PublicAddress::is)) throw new NotPublic(host);
    return found;
  }
}
