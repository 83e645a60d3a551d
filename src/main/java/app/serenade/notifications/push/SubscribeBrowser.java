package app.serenade.notifications.push;

import static app.serenade.platform.Text.t;

import app.serenade.notifications.push.PushServices.NotPublic;
import app.serenade.notifications.push.SubscriptionStore.Device;
import app.serenade.notifications.push.SubscriptionStore.NewDevice;
import app.serenade.platform.Ids;
import app.serenade.platform.RateLimit;
import app.serenade.platform.live.Live;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An account wants its notifications in a browser, as long as it is signed in there. Each browser
 * is of whoever asked last.
 */
@Component
class SubscribeBrowser {
  static final int EACH_ACCOUNT_MAX = 10;
  private static final int KEY_MAX = 200;
  private static final RateLimit.Limit LIMIT = new RateLimit.Limit(30, Duration.ofHours(1));

  sealed interface Outcome {
    record Done(Device device) implements Outcome {}

    record Invalid(Map<String, String> errors) implements Outcome {}

    record TooOften(Duration after) implements Outcome {}
  }

  /** What a browser says when it has subscribed, as it came. */
  record Asked(
      @Nullable String endpoint, @Nullable String point, @Nullable String secret, String device) {}

  private final SubscriptionStore store;
  private final PushServices services;
  private final RateLimit limit;
  private final Live live;
  private final Clock clock;
  private final TransactionTemplate transaction;

  SubscribeBrowser(
      SubscriptionStore store,
      PushServices services,
      RateLimit limit,
      Live live,
      Clock clock,
      TransactionTemplate transaction) {
    this.store = store;
    this.services = services;
    this.limit = limit;
    this.live = live;
    this.clock = clock;
    this.transaction = transaction;
  }

  Outcome by(UUID account, UUID session, Asked asked) throws GeneralSecurityException {
    var errors = new LinkedHashMap<String, String>();
    var subscription = read(asked, errors);
    if (subscription == null) return new Outcome.Invalid(errors);
    var wait = limit.take("push/" + account, LIMIT);
    if (wait.isPositive()) return new Outcome.TooOften(wait);
    if (!isPublic(subscription))
      return new Outcome.Invalid(Map.of("endpoint", t("notifications.push.error.private")));
    var device = new NewDevice(Ids.next(), account, session, asked.device(), subscription);
    return new Outcome.Done(keep(device));
  }

  /** Null where something of it is wrong, which is then named. */
  private @Nullable Subscription read(Asked asked, Map<String, String> errors)
      throws GeneralSecurityException {
    var endpoint = services.endpoint(asked.endpoint());
    var point = Curve.point(bytes(asked.point()));
    var secret = bytes(asked.secret());
    if (endpoint == null)
      errors.put("endpoint", t("notifications.push.error.endpoint", PushServices.ADDRESS_MAX));
    if (point == null) errors.put("keys.p256dh", t("notifications.push.error.p256dh"));
    if (secret.length != Subscription.SECRET_BYTES)
      errors.put("keys.auth", t("notifications.push.error.auth"));
    if (endpoint == null || point == null || !errors.isEmpty()) return null;
    return new Subscription(endpoint, point, secret);
  }

  private static byte[] bytes(@Nullable String base64) {
    if (base64 == null || base64.length() > KEY_MAX) return new byte[0];
    try {
      return Base64.getUrlDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  /** A name that is not known now may be later: what goes there is asked again. */
  private boolean isPublic(Subscription subscription) {
    try {
      return !services.addresses(subscription.endpoint().getHost()).isEmpty();
    } catch (NotPublic refused) {
      return false;
    } catch (UnknownHostException later) {
      return true;
    }
  }

  private Device keep(NewDevice device) {
    return transaction.execute(
        _ -> {
          var kept = store.add(device, clock.instant());
          store.keepNewest(device.account(), EACH_ACCOUNT_MAX);
          live.hint("account/" + device.account(), "mail");
          return kept;
        });
  }
}
