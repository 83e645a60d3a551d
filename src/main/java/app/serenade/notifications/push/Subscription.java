package app.serenade.notifications.push;

import java.net.URI;
import java.security.interfaces.ECPublicKey;

/**
 * What a browser answered when it subscribed: where messages for it go, and how they are sealed.
 *
 * @param secret what the browser shares with nobody but us
 */
record Subscription(URI endpoint, ECPublicKey point, byte[] secret) {
  static final int SECRET_BYTES = 16;

  /** The host that passes messages on, as it is counted with others of it. */
  String service() {
    return endpoint.getHost();
  }
}
