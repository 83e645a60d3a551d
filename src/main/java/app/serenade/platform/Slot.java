package app.serenade.platform;

/** Places that a page names and other modules fill. */
public enum Slot {
  /** On a profile, above the grid; subject: the profile's account. */
  PROFILE_ANCHOR,
  /** Beside Follow on a profile; subject: the profile's account. */
  PROFILE_ACTION,
  /** A quiet figure beneath a profile's name, as a pair of dt and dd; subject: the account. */
  PROFILE_COUNT,
  /** What somebody published, beneath everything else on their profile; subject: the account. */
  PROFILE_GRID,
  /** Rows of one's own account page; subject: the account. */
  ACCOUNT_ROW,
  /** On one's own page of notifications, beside whether they come by mail; subject: the account. */
  NOTIFICATIONS_BESIDE_MAIL,
  /** On the offer page, beneath the price; subject: the creator's account. */
  OFFER_RATING,
  /** On the offer page, how soon the creator answers; subject: the creator's account. */
  OFFER_RESPONSE,
  /** On the offer page, beneath how it works; subject: the creator's account. */
  OFFER_REVIEWS,
  /** The income area of the request list; subject: the creator. */
  REQUESTS_INCOME,
  /** On a commission's detail page; subject: the commission. */
  COMMISSION_REVIEW,
  /** At the end of a commission's list of times, as list items; subject: the commission. */
  COMMISSION_TIME
}
