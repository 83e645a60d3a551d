package app.serenade.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The digest of a file's bytes: what a client says it is, checked while they come, or our own. */
@NamedInterface("rooms")
public final class Checksum {
  private static final int BUFFER_BYTES = 128 << 10;
  public static final String NAMES = "sha1,sha256";
  private static final Map<String, String> ALGORITHMS =
      Map.of("sha1", "SHA-1", "sha256", "SHA-256");

  private final MessageDigest digest;
  private final byte[] expected;

  private Checksum(MessageDigest digest, byte[] expected) {
    this.digest = digest;
    this.expected = expected;
  }

  /** Null where the header is malformed or names an unknown algorithm. */
  public static @Nullable Checksum of(String header) {
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

  /** Of a whole file. */
  public static byte[] sha256(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[BUFFER_BYTES];
      for (var count = bytes.read(buffer); count > 0; count = bytes.read(buffer))
        digest.update(buffer, 0, count);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public void add(byte[] bytes, int count) {
    digest.update(bytes, 0, count);
  }

  public boolean matches() {
    return MessageDigest.isEqual(digest.digest(), expected);
  }
}
