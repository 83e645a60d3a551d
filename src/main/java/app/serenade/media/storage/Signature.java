package app.serenade.media.storage;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signs requests as S3 servers check them: AWS Signature Version 4. */
final class Signature {
  static final String UNSIGNED = "UNSIGNED-PAYLOAD";
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final String key;
  private final String secret;
  private final String region;

  Signature(String key, String secret, String region) {
    this.key = key;
    this.secret = secret;
    this.region = region;
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The header Authorization.
   *
   * @param headers all that are signed, with names in lower case; host and x-amz-date among them
   * @param payload the body's SHA-256
   */
  String authorization(
      String method, URI address, SortedMap<String, String> headers, String payload, Instant at) {
    var request =
        canonical(method, address.getRawPath(), query(address.getRawQuery()), headers, payload);
    return "%s Credential=%s/%s,SignedHeaders=%s,Signature=%s"
        .formatted(
            ALGORITHM, key, scope(at), String.join(";", headers.keySet()), sign(request, at));
  }

  /**
   * An address that is itself the permission to read, as long as it lives.
   *
   * @param address may have a query, of names and values already encoded
   */
  URI presigned(URI address, Duration live, Instant at) {
    var fields = new TreeMap<String, String>();
    fields.put("X-Amz-Algorithm", ALGORITHM);
    fields.put("X-Amz-Credential", encoded(key + "/" + scope(at)));
    fields.put("X-Amz-Date", time(at));
    fields.put("X-Amz-Expires", String.valueOf(live.toSeconds()));
    fields.put("X-Amz-SignedHeaders", "host");
    var given = address.getRawQuery();
    var added = fields.entrySet().stream().map(Object::toString).collect(Collectors.joining("&"));
    var query = query(given == null ? added : given + "&" + added);
    var host = new TreeMap<>(Map.of("host", address.getRawAuthority()));
    var request = canonical("GET", address.getRawPath(), query, host, UNSIGNED);
    var whole = query + "&X-Amz-Signature=" + sign(request, at);
    return address.resolve(address.getRawPath() + "?" + whole);
  }

  /** As RFC 3986 has it: only what needs no thought stays as it is. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static String query(@Nullable String raw) {
    if (raw == null) return "";
    return Arrays.stream(raw.split("&"))
        .map(field -> field.contains("=") ? field : field + "=")
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static String canonical(
      String method, String path, String query, SortedMap<String, String> headers, String payload) {
    var lines =
        headers.entrySet().stream()
            .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n", method, path, query, lines, String.join(";", headers.keySet()), payload);
  }

  private String scope(Instant at) {
    return time(at).substring(0, 8) + "/" + region + "/s3/aws4_request";
  }

  private String sign(String request, Instant at) {
    var hash = sha256(request.getBytes(StandardCharsets.UTF_8));
    var words = String.join("\n", ALGORITHM, time(at), scope(at), hash);
    var signing = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (var part : scope(at).split("/")) signing = mac(signing, part);
    return HexFormat.of().formatHex(mac(signing, words));
  }

  private static byte[] mac(byte[] key, String words) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
