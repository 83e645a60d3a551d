package app.serenade.media.upload;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the resumable upload protocol tus 1.0.0. */
final class Tus {
  static final String VERSION = "1.0.0";
  static final String RESUMABLE = "Tus-Resumable";
  static final String OFFSET = "Upload-Offset";
  static final String LENGTH = "Upload-Length";
  static final String DEFER_LENGTH = "Upload-Defer-Length";
  static final String METADATA = "Upload-Metadata";
  static final String EXPIRES = "Upload-Expires";
  static final String CHECKSUM = "Upload-Checksum";
  static final String BYTES = "application/offset+octet-stream";
  static final String EXTENSIONS =
      "creation,creation-with-upload,creation-defer-length,termination,checksum,expiration";

  private Tus() {}

  /** Pairs of a name and a value in Base64, by comma; what is malformed is left out. */
  static Map<String, String> metadata(@Nullable String header) {
    var values = new HashMap<String, String>();
    for (var pair : header == null ? new String[0] : header.split(",")) {
      var parts = pair.strip().split(" ", 2);
      if (parts.length == 2) values.put(parts[0], decoded(parts[1].strip()));
    }
    return values;
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }
}
