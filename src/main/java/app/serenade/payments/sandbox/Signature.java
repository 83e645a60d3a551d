package app.serenade.payments.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The proof that an event is the provider's: {@code t=<unix seconds>,v1=<hex>}, where the hex is
 * HMAC-SHA256 of {@code <seconds>.<body>}. A stamp too old or from the future proves nothing.
 */
record Signature(byte[] secret) {
  static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");

  String of(byte[] body, Instant now) {
    var seconds = now.getEpochSecond();
    return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac(seconds, body));
  }

  boolean proves(@Nullable String header, byte[] body, Instant now) {
    var form = FORM.matcher(header == null ? "" : header);
    if (!form.matches()) return false;
    var seconds = Long.parseLong(form.group(1));
    var fresh = Math.abs(now.getEpochSecond() - seconds) <= TOLERANCE.toSeconds();
    return fresh
        && MessageDigest.isEqual(mac(seconds, body), HexFormat.of().parseHex(form.group(2)));
  }

  private byte[] mac(long seconds, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
