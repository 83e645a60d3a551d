package app.serenade.accounts;

import java.util.List;
import java.util.UUID;

/**
 * What a module has of an account that is deleted. It lets go of it in the transaction that deletes
 * the account, and once more after it, for what was on its way meanwhile.
 */
public interface Leaving {
  /** What becomes of something when the account goes. */
  enum Fate {
    GOES,
    STAYS
  }

  /** What somebody who is about to delete their account should know, in words. */
  record Told(Fate fate, String words) {}

  /**
   * @param receipt leads whoever has it to what was erased; nobody can guess it
   */
  record Departure(UUID account, UUID receipt) {}

  default List<Told> tells(UUID account) {
    return List.of();
  }

  /** From now on nothing new begins with this account; asked of all before any lets go. */
  default void close(UUID account) {}

  /** Asked again, it finds nothing left. */
  void letGo(Departure departure);
}
