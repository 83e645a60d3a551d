package app.serenade.commissions;

import java.util.UUID;

/** The two sides of a commission. */
enum Party {
  FAN,
  CREATOR;

  static boolean isFan(UUID account, Commission commission) {
    return commission.terms().fan().equals(account);
  }

  /** A creator is a party only of what was paid: before that it does not exist for them. */
  static boolean isCreator(UUID account, Commission commission) {
    return commission.terms().creator().equals(account) && commission.isKnownTo(account);
  }
}
