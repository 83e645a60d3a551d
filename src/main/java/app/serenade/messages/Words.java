package app.serenade.messages;

import app.serenade.platform.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody wrote: cleaned when it comes in, cut into plain text and addresses when shown. */
final class Words {
  static final int MAX = 2000;

  private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']{3,500}");
  private static final Pattern TRAILING = Pattern.compile("[.,;:!?)\\]}]+$");

  private Words() {}

  /** A stretch of a message, as its page shows it. */
  public sealed interface Part {
    record Plain(String text) implements Part {}

    record Address(String url) implements Part {}
  }

  static String clean(@Nullable String typed) {
    return typed == null ? "" : Typed.text(HALF_CHARACTER.matcher(typed).replaceAll(""));
  }

  static boolean tooLong(String words) {
    return words.length() > MAX && words.codePointCount(0, words.length()) > MAX;
  }

  static List<Part> parts(String words) {
    var parts = new ArrayList<Part>();
    var addresses = ADDRESS.matcher(words);
    var from = 0;
    while (addresses.find()) {
      var url = TRAILING.matcher(addresses.group()).replaceAll("");
      if (addresses.start() > from)
        parts.add(new Part.Plain(words.substring(from, addresses.start())));
      parts.add(new Part.Address(url));
      from = addresses.start() + url.length();
    }
    if (from < words.length()) parts.add(new Part.Plain(words.substring(from)));
    return parts;
  }
}
