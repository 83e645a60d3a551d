package app.serenade.model;

/**
 * What somebody does in a sequence: people and commissions by their number, films by their kind.
 */
sealed interface Command {
  int PEOPLE = 4;

  /** Creators are those from here on; everybody may be a fan. */
  int FIRST_CREATOR = 2;

  /** Who asks: a party of the commission, or somebody else. */
  enum Who {
    FAN,
    CREATOR,
    STRANGER
  }

  enum Film {
    FITS,
    TOO_SHORT,
    SENT_BEFORE,
    NOT_THEIRS
  }

  record TopUp(int person, long coins) implements Command {}

  /**
   * @param addressed whom to greet, a number; 0 is nobody, which no brief allows
   */
  record Place(int fan, int creator, int addressed) implements Command {}

  record Pay(Who who, int commission) implements Command {}

  record Accept(Who who, int commission) implements Command {}

  record Refuse(Who who, int commission) implements Command {}

  record Cancel(Who who, int commission) implements Command {}

  record Send(Who who, int commission, Film film) implements Command {}

  /** Publishes the offer, the first time, again, or after exit. */
  record Edit(int creator, long coins, int promised) implements Command {}

  record Switch(int creator, boolean accepting) implements Command {}

  record Exit(int creator) implements Command {}

  /**
   * @param stars 0 is none, which says nothing
   */
  record Review(Who who, int commission, int stars) implements Command {}

  /** The clock goes on. */
  record Pass(int hours) implements Command {}
}
