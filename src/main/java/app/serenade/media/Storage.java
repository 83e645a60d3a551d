package app.serenade.media;

import java.io.IOException;
import java.nio.file.Path;

/** Where finished files lie: each written once under a name nobody can guess, never changed. */
interface Storage {
  /** Takes over a finished file; when this returns it is safe, and the given one is gone. */
  void keep(Path finished, String key) throws IOException;

  /** A kept file, to be read. */
  Path open(String key);

  /** Removes it; one that is not there is removed already. */
  void remove(String key) throws IOException;
}
