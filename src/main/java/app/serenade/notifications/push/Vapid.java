package app.serenade.notifications.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.serenade.platform.Instance;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says to a push service who sends (RFC 8292). */
@Component
class Vapid {
  /** A push service refuses what holds for more than a day. */
  private static final Duration HOLDS = Duration.ofHours(12);

  private static final String HEAD = encoded("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");

  private final HouseKeys keys;
  private final String contact;
  private final Clock clock;

  Vapid(HouseKeys keys, PushSettings settings, Instance instance, Clock clock) {
    this.keys = keys;
    this.contact =
        settings.contact().isBlank() ? instance.publicUrl().toString() : settings.contact();
    this.clock = clock;
  }

  /** The value of the header Authorization, for this push service and for no other. */
  String authorization(URI endpoint) throws GeneralSecurityException {
    var until = clock.instant().plus(HOLDS).getEpochSecond();
    var service = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
    var claims = Map.of("aud", service, "exp", until, "sub", contact);
    var text = HEAD + "." + encoded(JsonMapper.shared().writeValueAsString(claims));
    var token = text + "." + keys.sign(text.getBytes(US_ASCII));
    return "vapid t=" + token + ", k=" + keys.publicKey();
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }
}
