package app.serenade.media;

/**
 * What a film is uploaded for; it decides how long it may be and who is asked about its audience.
 */
public enum Purpose {
  VIDEO,
  INTRODUCTION,
  CUSTOM
}
