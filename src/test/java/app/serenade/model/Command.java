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

  /** What a price is in. */
  enum Unit {
    COINS,
    USD
  }

  /** What a provider makes of a payment. */
  enum Provided {
    PAID,
    /** By something that takes no money back. */
    PAID_FOR_GOOD,
    DECLINED,
    /** After it had been declined. */
    PAID_AFTER_ALL
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
  record Edit(int creator, long amount, Unit unit, int promised) implements Command {}

  record Switch(int creator, boolean accepting) implements Command {}

  record Exit(int creator) implements Command {}

  /**
   * @param stars 0 is none, which says nothing
   */
  record Review(Who who, int commission, int stars) implements Command {}

  record Block(int creator, int fan, boolean blocked) implements Command {}

  /** The provider decides a charge, counted back from the newest. */
  record Provide(int charge, Provided how) implements Command {}

  /** An operator takes back what was delivered. */
  record Reverse(int commission) implements Command {}

  record PayOut(int creator, Unit unit, long amount) implements Command {}

  /** The provider decides a payout, counted back from the newest. */
  record ProvidePayout(int payout, boolean paid) implements Command {}

  record ToWallet(int creator, Unit unit, long amount) implements Command {}

  /** The clock goes on. */
  record Pass(int hours) implements Command {}

  /** The commission it is about, counted back from the newest; -1 where it is about none. */
  static int which(Command command) {
    return switch (command) {
      case Pay pay -> pay.commission();
      case Accept accept -> accept.commission();
      case Refuse refuse -> refuse.commission();
      case Cancel cancel -> cancel.commission();
      case Send send -> send.commission();
      case Review review -> review.commission();
      case Reverse reverse -> reverse.commission();
      case Switch _, Exit _, Block _ -> -1;
      case TopUp _, Edit _, Pass _, Place _ -> -1;
      case Provide _, ProvidePayout _ -> -1;
      case PayOut _, ToWallet _ -> -1;
    };
  }
}
