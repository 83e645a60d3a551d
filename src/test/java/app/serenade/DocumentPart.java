package app.serenade;

import static app.serenade.SourcesTest.text;

import java.nio.file.Path;

/** A part of a document that repeats what the code says, between two marks. */
final class DocumentPart {
  private DocumentPart() {}

  static String of(Path document, String name) {
    var begin = "<!-- %s: checked against the code by a test -->\n".formatted(name);
    var end = "<!-- end of %s -->".formatted(name);
    var whole = text(document);
    if (!whole.contains(begin) || !whole.contains(end))
      throw new AssertionError("%s lacks the marks of '%s'".formatted(document, name));
    return whole.substring(whole.indexOf(begin) + begin.length(), whole.indexOf(end));
  }
}
