package app.serenade.camera;

import app.serenade.platform.Templates;
import gg.jte.Content;
import java.util.List;

/**
 * What the creator reads while recording for somebody: the name above all. It never comes into the
 * film.
 *
 * @param forWhom and for which occasion, in words: "For a friend, birthday"
 * @param name the name to say
 * @param saidAs how it is said, or empty
 * @param wishes what was asked for, a line each
 */
public record BriefCard(String forWhom, String name, String saidAs, List<String> wishes) {
  public Content content() {
    return Templates.content("camera/brief", this);
  }
}
