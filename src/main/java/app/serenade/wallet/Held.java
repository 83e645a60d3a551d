package app.serenade.wallet;

import app.serenade.platform.money.Money;

/** What became of asking a wallet to hold the price of a commission. */
public sealed interface Held {
  record Done() implements Held {}

  /** Nothing moved; this much is missing in the wallet. */
  record TooLittle(Money missing) implements Held {}

  /** It was held before: nothing moved a second time. */
  record AlreadyHeld() implements Held {}
}
