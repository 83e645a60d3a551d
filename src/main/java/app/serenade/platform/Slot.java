package app.serenade.platform;

/** Places that a page names and other modules fill. */
public enum Slot {
  /** On a profile, above the grid; subject: the profile's account. */
  PROFILE_ANCHOR,
  /** Beside Follow on a profile; subject: the profile's account. */
  PROFILE_ACTION,
  /** Rows of one's own account page; subject: the account. */
  ACCOUNT_ROW,
  /** On the offer page, beneath the price; subject: the creator's account. */
  OFFER_RATING,
  /** On a commission's detail page; subject: the commission. */
  COMMISSION_REVIEW
}
