package app.serenade.messages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One thing in a conversation, as one of its two sees it. */
public sealed interface Entry {
  UUID id();

  long number();

  Instant at();

  /**
   * What one of them wrote.
   *
   * @param answered whether the other side has written too, which makes addresses into links
   */
  record Written(UUID id, long number, Instant at, boolean own, String words, boolean answered)
      implements Entry {
    public List<Words.Part> parts() {
      return answered ? Words.parts(words) : List.of(new Words.Part.Plain(words));
    }
  }
}
