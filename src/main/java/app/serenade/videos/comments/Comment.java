package app.serenade.videos.comments;

import java.time.Instant;
import java.util.UUID;

/**
 * A comment as it is read.
 *
 * @param ofCreator whether the video's creator wrote it
 * @param own whether the one who looks wrote it
 * @param deletable whether they may delete it
 */
public record Comment(
    UUID id,
    UUID author,
    String handle,
    String name,
    String words,
    Instant at,
    boolean ofCreator,
    boolean own,
    boolean deletable) {
  static final int WORDS_MAX = 500;
}
