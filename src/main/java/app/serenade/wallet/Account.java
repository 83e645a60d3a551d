package app.serenade.wallet;

import java.util.UUID;

/**
 * Where money stands. Fees and what a provider took are owned by the transfer's own ref or by the
 * payer: no row that all transfers share.
 */
record Account(Place place, UUID owner) {
  /** Nobody's: entries are only added to it, so it is no row that transfers wait for. */
  private static final UUID ALL = new UUID(0, 0);

  enum Place {
    WALLET,
    HELD,
    INCOME,
    FEES,
    PROVIDER,
    /** What a creator owes, zero or below. */
    DEBT,
    /** On its way back to a payer; the provider has yet to confirm. */
    REFUNDING,
    /** On its way out to a creator; the provider has yet to confirm. */
    PAYING_OUT,
    /** Where a transfer changes its unit. */
    EXCHANGE
  }

  static Account wallet(UUID person) {
    return new Account(Place.WALLET, person);
  }

  static Account held(UUID commission) {
    return new Account(Place.HELD, commission);
  }

  static Account income(UUID creator) {
    return new Account(Place.INCOME, creator);
  }

  static Account fees(UUID ref) {
    return new Account(Place.FEES, ref);
  }

  static Account provider(UUID refOrPayer) {
    return new Account(Place.PROVIDER, refOrPayer);
  }

  static Account debt(UUID creator) {
    return new Account(Place.DEBT, creator);
  }

  static Account refunding(UUID charge) {
    return new Account(Place.REFUNDING, charge);
  }

  static Account payingOut(UUID payout) {
    return new Account(Place.PAYING_OUT, payout);
  }

  static Account exchange() {
    return new Account(Place.EXCHANGE, ALL);
  }
}
