package app.serenade.media.film;

/** How two films stand in one. */
public enum Layout {
  /** Two upright halves, left and right. */
  BESIDE,
  /** Two halves of an upright picture, above and below. */
  STACKED,
  /** One fills the picture; the other is small in its upper corner. */
  INSET
}
