package app.serenade.media;

/**
 * What comes of asking for an uploaded film to become part of something: the {@link Asset}, or why
 * not.
 */
public sealed interface Taken
    permits Asset, Taken.NotThere, Taken.NotReady, Taken.Refused, Taken.AlreadyTaken {
  /** Unknown, somebody else's, or uploaded for another purpose. */
  record NotThere() implements Taken {}

  /** Still on its way, or being looked at. */
  record NotReady() implements Taken {}

  /** It was no film we take; {@code reasonKey} finds the words. */
  record Refused(String reasonKey) implements Taken {}

  /** It belongs to something else already, or the same file does. */
  record AlreadyTaken() implements Taken {}
}
