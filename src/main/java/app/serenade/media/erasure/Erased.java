package app.serenade.media.erasure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file of an erased film.
 *
 * @param file as in its address; {@code upload} is what was sent, as it was sent, and what begins
 *     with {@code before} was replaced by another
 * @param removedAt when its bytes were gone; null while they are being removed
 */
public record Erased(UUID film, String file, String key, long bytes, @Nullable Instant removedAt) {
  public static final String UPLOAD = "upload";
  static final String BEFORE = "before";
}
