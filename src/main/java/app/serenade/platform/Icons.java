package app.serenade.platform;

import gg.jte.Content;

/**
 * Line icons, drawn from the sprite that the build fills with exactly the icons named in the
 * sources.
 */
public final class Icons {
  private Icons() {}

  /**
   * The icon of that lucide name, hidden from screen readers: the text beside it says what it
   * means.
   */
  public static Content icon(String name) {
    if (!Assets.hasIcon(name))
      throw new IllegalArgumentException("no source names the icon " + name);
    return content("icons.svg", name, "icon", "");
  }

  /**
   * One of the line drawings of empty, error and waiting pages: a symbol of {@code drawings.svg}.
   */
  public static Content drawing(String name) {
    return content("drawings.svg", name, "drawing", " viewBox=\"0 0 240 160\"");
  }

  private static Content content(String sheet, String name, String styleClass, String attributes) {
    var svg =
        "<svg class=\"%s\"%s aria-hidden=\"true\"><use href=\"%s#%s\"></use></svg>"
            .formatted(styleClass, attributes, Assets.url(sheet), name);
    return output -> output.writeContent(svg);
  }
}
