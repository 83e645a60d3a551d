package app.serenade.media;

import java.util.UUID;

/** An uploaded film was looked at: from now on it plays, or it was refused. */
public record FilmJudged(UUID asset, UUID owner, Purpose purpose) {}
