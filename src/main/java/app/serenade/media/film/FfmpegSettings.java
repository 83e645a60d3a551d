package app.serenade.media.film;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which ffmpeg is used.
 *
 * @param ffmpeg a folder with another ffmpeg and ffprobe; without it, the ones inside are used
 */
@ConfigurationProperties("serenade.media")
record FfmpegSettings(@Nullable Path ffmpeg) {}
