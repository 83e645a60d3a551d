package app.serenade.media;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Bytes on their way from a browser. {@code received} are safe on the disk; {@code epoch} belongs
 * to the newest request about it.
 */
@NamedInterface("rooms")
public record Upload(
    UUID id,
    UUID owner,
    Purpose purpose,
    @Nullable Long length,
    long most,
    long received,
    long epoch,
    String metadata,
    State state,
    Instant expiresAt) {

  public enum State {
    OPEN,
    COMPLETE,
    GONE
  }

  /** How many bytes may still come. */
  public long room() {
    return (length == null ? most : length) - received;
  }

  /** Whether its last byte is there. */
  public boolean isWhole() {
    return isWholeWith(received);
  }

  public boolean isWholeWith(long bytes) {
    return length != null && bytes == length;
  }

  public Upload ofLength(long total) {
    return new Upload(id, owner, purpose, total, most, received, epoch, metadata, state, expiresAt);
  }
}
