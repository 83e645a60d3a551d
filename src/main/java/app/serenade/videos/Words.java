package app.serenade.videos;

import app.serenade.platform.Typed;

/**
 * What a creator says with a video.
 *
 * @param duets whether others may record beside it
 */
public record Words(String caption, boolean duets) {
  static final Words NONE = new Words("", true);

  /** As it was typed, in the form in which it is kept. */
  public static Words typed(String caption, boolean duets) {
    return new Words(Typed.text(caption), duets);
  }

  boolean tooLong() {
    return caption.length() > Video.CAPTION_MAX;
  }
}
