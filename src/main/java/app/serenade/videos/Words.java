package app.serenade.videos;

import app.serenade.camera.Effects;
import app.serenade.platform.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What a creator says with a video.
 *
 * @param duets whether others may record beside it
 * @param effect the name of the camera's effect that is on it
 */
public record Words(String caption, boolean duets, @Nullable String effect) {
  static final Words NONE = new Words("", true, null);

  /** As it was typed, in the form in which it is kept. */
  public static Words typed(String caption, boolean duets) {
    return new Words(Typed.text(caption), duets, null);
  }

  /** With the effect of this name, where there is one. */
  public Words with(@Nullable String name) {
    var known = name == null ? null : Effects.find(name);
    return new Words(caption, duets, known == null ? null : known.name());
  }

  boolean tooLong() {
    return caption.length() > Video.CAPTION_MAX;
  }
}
