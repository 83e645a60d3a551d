package app.serenade.camera;

/**
 * A film that plays beside the lens while one records, from its beginning, and both become one.
 *
 * @param film its address
 * @param credit whose it is, in a word: "@amara"
 */
public record Companion(String film, String poster, String credit) {}
