package app.serenade.commissions;

import java.util.UUID;

/** The two sides of a commission. */
public enum Party {
  FAN,
  CREATOR;

  public static boolean isFan(UUID account, Commission commission) {
    return commission.terms().fan().equals(account);
  }

  /** A creator is a party only of what was paid: before that it does not exist for them. */
  public static boolean isCreator(UUID account, Commission commission) {
    return commission.terms().creator().equals(account) && commission.isKnownTo(account);
  }
}
