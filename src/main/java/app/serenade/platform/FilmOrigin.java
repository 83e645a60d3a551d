package app.serenade.platform;

/**
 * Another origin from which pages show films, such as that of an object store.
 *
 * @param origin scheme, host and port; empty where all films come from here
 */
public record FilmOrigin(String origin) {}
