package app.serenade.media.storage;

import app.serenade.platform.Invariant;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What lies in the storage belongs to a film, or is about to be removed. */
@Component
class StrayFiles implements Invariant {
  /** One that was stored meanwhile is not known to the rows as they were. */
  private static final Duration NEW = Duration.ofMinutes(10);

  private final KeyReads keys;
  private final Storage storage;
  private final Clock clock;

  StrayFiles(KeyReads keys, Storage storage, Clock clock) {
    this.keys = keys;
    this.storage = storage;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "the storage holds no files of no film";
  }

  @Override
  public List<String> breaches() {
    var known = keys.known();
    var before = clock.instant().minus(NEW);
    var breaches = new ArrayList<String>();
    try {
      storage.each(
          file -> {
            if (!known.contains(file.key()) && file.since().isBefore(before))
              breaches.add(file.key() + " belongs to nothing");
          });
    } catch (IOException e) {
      breaches.add("the storage cannot be read: " + e.getMessage());
    }
    return breaches;
  }
}
