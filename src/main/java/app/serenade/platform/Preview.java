package app.serenade.platform;

/**
 * What a public page looks like where somebody pasted its address: in a chat, a search, a feed.
 *
 * @param words what it is about; empty where nobody wrote any
 * @param picture the path of a picture that everybody may see, or empty
 */
public record Preview(String words, String picture) {
  private static final int WORDS_MAX = 200;

  public Preview {
    words = words.strip().replaceAll("\\s+", " ");
    if (words.codePointCount(0, words.length()) > WORDS_MAX)
      words = words.substring(0, words.offsetByCodePoints(0, WORDS_MAX - 1)) + "…";
  }
}
