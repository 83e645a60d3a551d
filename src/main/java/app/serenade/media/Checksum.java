package app.serenade.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client says the digest of its bytes is, checked while they come. */
final class Checksum {
  static final String NAMES = "sha1,sha256";
  private static final Map<String, String> ALGORITHMS =
      Map.of("sha1", "SHA-1", "sha256", "SHA-256");

  private final MessageDigest digest;
  private final byte[] expected;

  private Checksum(MessageDigest digest, byte[] expected) {
    this.digest = digest;
    this.expected = expected;
  }

  /** Null where the header is malformed or names an unknown algorithm. */
  static @Nullable Checksum of(String header) {
    var parts = header.strip().split(" ", 2);
    var algorithm = ALGORITHMS.get(parts[0]);
    if (algorithm == null || parts.length < 2) return null;
    try {
      return new Checksum(
          MessageDigest.getInstance(algorithm), Base64.getDecoder().decode(parts[1].strip()));
    } catch (NoSuchAlgorithmException | IllegalArgumentException e) {
      return null;
    }
  }

  void add(byte[] bytes, int count) {
    digest.update(bytes, 0, count);
  }

  boolean matches() {
    return MessageDigest.isEqual(digest.digest(), expected);
  }
}
