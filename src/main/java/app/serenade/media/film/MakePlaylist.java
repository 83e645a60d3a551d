package app.serenade.media.film;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A finished rung cut for HLS by copying: one file that is read in byte ranges, its playlist, and
 * its line of the list of all rungs.
 */
@Component
public class MakePlaylist {
  private static final String STREAM = "#EXT-X-STREAM-INF:";
  private static final String SECONDS = "2";

  /**
   * Names of the files lie beside each other, so a playlist is right under every address.
   *
   * @param line what the list of all rungs says of it
   */
  public record Made(Path playlist, Path parts, String line) {}

  private final Ffmpeg ffmpeg;

  MakePlaylist(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** Null where it did not come out. */
  public @Nullable Made of(Path rung, String playlistName, String partsName, Path work)
      throws IOException {
    Path playlist = work.resolve(playlistName), parts = work.resolve(partsName);
    var all = work.resolve("all-" + playlistName);
    var arguments = new ArrayList<>(Encoder.QUIET);
    arguments.addAll(Probe.source(rung, Container.ISO));
    arguments.addAll(List.of("-map", "0:V:0", "-map", "0:a:0?", "-c", "copy"));
    arguments.addAll(Encoder.BARE);
    arguments.addAll(List.of("-f", "hls", "-hls_time", SECONDS, "-hls_playlist_type", "vod"));
    arguments.addAll(List.of("-hls_segment_type", "fmp4"));
    arguments.addAll(List.of("-hls_flags", "independent_segments+single_file"));
    arguments.addAll(List.of("-hls_segment_filename", parts.toString()));
    arguments.addAll(List.of("-master_pl_name", requireNonNull(all.getFileName()).toString()));
    arguments.add(playlist.toString());
    var ended = ffmpeg.ffmpeg(arguments, rung, work, Encoder.BACKGROUND, Encoder.QUICK);
    if (!ended.well() || !Files.exists(playlist) || !Files.exists(parts)) return null;
    return new Made(playlist, parts, line(all));
  }

  /** The list of all, to be begun with the first: some players start with what stands there. */
  public static String list(List<Made> rungs) {
    var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");
    for (var rung : rungs) {
      text.append(rung.line).append('\n').append(rung.playlist.getFileName()).append('\n');
    }
    return text.toString();
  }

  private static String line(Path all) throws IOException {
    try (var lines = Files.lines(all)) {
      return lines.filter(line -> line.startsWith(STREAM)).findFirst().orElse(STREAM);
    }
  }
}
