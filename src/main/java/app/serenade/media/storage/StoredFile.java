package app.serenade.media.storage;

/**
 * A stored file as it is sent.
 *
 * @param type what its bytes are, as a media type
 */
public record StoredFile(String key, long bytes, String type) {
  /**
   * Stored names are never given twice, so the name says whether two answers are the same bytes.
   */
  String etag() {
    return '"' + key.substring(key.lastIndexOf('/') + 1) + '"';
  }
}
