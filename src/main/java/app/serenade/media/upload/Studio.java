package app.serenade.media.upload;

import app.serenade.media.Purpose;
import app.serenade.media.film.Ffmpeg;
import app.serenade.media.storage.MediaFolders;
import app.serenade.platform.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Draws films out of nothing, and uploads them on the way that every film takes. */
@NamedInterface("studio")
@Component
public class Studio {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final List<String> MP4 =
      List.of(
          "-c:v",
          "libx264",
          "-preset",
          "superfast",
          "-crf",
          "22",
          "-pix_fmt",
          "yuv420p",
          "-g",
          "50",
          "-c:a",
          "aac",
          "-b:a",
          "128k",
          "-ac",
          "2",
          "-ar",
          "48000",
          "-f",
          "mp4");

  private final Ffmpeg ffmpeg;
  private final MediaFolders folders;
  private final OpenUpload open;
  private final ReceiveBytes receive;

  Studio(Ffmpeg ffmpeg, MediaFolders folders, OpenUpload open, ReceiveBytes receive) {
    this.ffmpeg = ffmpeg;
    this.folders = folders;
    this.open = open;
    this.receive = receive;
  }

  /**
   * Answers the asset as soon as it is uploaded; intake follows as for every upload.
   *
   * @param graph of ffmpeg's filters, with the outputs {@code [film]} and {@code [sound]}
   */
  public UUID film(UUID owner, Purpose purpose, String graph, Duration length) throws IOException {
    var work = folders.work(Ids.next(), "studio");
    try {
      var film = work.resolve("film.mp4");
      draw(graph, length, film, work);
      return upload(owner, purpose, film);
    } finally {
      folders.clear(work);
    }
  }

  private void draw(String graph, Duration length, Path film, Path work) throws IOException {
    var arguments = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-v", "error", "-y"));
    arguments.addAll(List.of("-filter_complex", graph, "-map", "[film]", "-map", "[sound]"));
    arguments.addAll(List.of("-t", String.valueOf(length.toMillis() / 1000.0)));
    arguments.addAll(MP4);
    arguments.add(film.toString());
    var ended = ffmpeg.ffmpeg(arguments, work, work, 1, LIMIT);
    if (!ended.well()) throw new IOException("no film was drawn: " + ended.story());
  }

  private UUID upload(UUID owner, Purpose purpose, Path film) throws IOException {
    var size = Files.size(film);
    var metadata = "purpose %s,source %s".formatted(coded(purpose.name()), coded("file"));
    if (!(open.by(owner, size, metadata) instanceof OpenUpload.Outcome.Opened(var upload)))
      throw new IOException("no upload was opened");
    try (var bytes = Files.newInputStream(film)) {
      var part = new ReceiveBytes.Part(0, null, null, size, bytes);
      var received = receive.take(upload.id(), owner, part);
      if (!(received instanceof ReceiveBytes.Received.Upto upto) || upto.offset() != size)
        throw new IOException("not all was received: " + received);
    }
    return upload.id();
  }

  private static String coded(String value) {
    return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
  }
}
