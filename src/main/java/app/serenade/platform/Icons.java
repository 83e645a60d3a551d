package app.serenade.platform;

import gg.jte.Content;

/** Line icons by their lucide names, from the one bundled sprite. */
public final class Icons {
  private Icons() {}

  public static Content icon(String name) {
    var svg =
        "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"%s#%s\"></use></svg>"
            .formatted(Assets.url("icons.svg"), name);
    return output -> output.writeContent(svg);
  }
}
