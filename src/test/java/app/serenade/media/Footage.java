package app.serenade.media;

import app.serenade.media.film.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Small films for tests, made by the bundled ffmpeg: a moving colourful scene with a tone; kept
 * under target/.
 */
public final class Footage {
  private static final Path FOLDER = Path.of("target", "footage").toAbsolutePath();
  private static final String SCENE =
      "gradients=s=%dx%d:r=%d:d=%d:n=4:speed=0.03:c0=0xFF5E62:c1=0xFF9966:c2=0x7F53AC:c3=0x38EF7D:seed=%d,format=yuv420p";

  private static final String H264 = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p";

  private Footage() {}

  /** A phone's clip: H.264 and AAC in an mp4, 360x640. */
  public static Path mp4(int seconds) {
    return mp4(seconds, 360, 640);
  }

  public static Path mp4(int seconds, int width, int height) {
    var name = "phone-%ds-%dx%d.mp4".formatted(seconds, width, height);
    return clip(name, seconds, width, height, H264 + " -c:a aac -movflags +faststart");
  }

  /** The same with its index at the end, as cameras write it. */
  public static Path mp4WithIndexAtEnd(int seconds) {
    return clip("camera-%ds.mp4".formatted(seconds), seconds, H264 + " -c:a aac");
  }

  /** What a browser's recorder writes: VP8 and Opus. */
  public static Path webm(int seconds) {
    var how = "-c:v libvpx -deadline realtime -cpu-used 8 -b:v 1M -c:a libopus";
    return clip("browser-%ds.webm".formatted(seconds), seconds, how);
  }

  /** 20 s that cannot be copied into an mp4: looking at it takes so long that one can intervene. */
  public static Path slow() {
    var pictures = "-f lavfi -i testsrc2=s=720x1280:r=30:d=20 -f lavfi -i sine=440:d=20";
    var how = " -c:v libvpx -b:v 2M -deadline realtime -cpu-used 8 -c:a libopus";
    return made("slow.webm", List.of((pictures + how).split(" ")));
  }

  /** H.264 with Opus in pieces, as Chromium records mp4. */
  public static Path fragmentedMp4(int seconds) {
    var how = H264 + " -c:a libopus -movflags +frag_keyframe+empty_moov";
    return clip("pieces-%ds.mp4".formatted(seconds), seconds, how);
  }

  /** HEVC, which most browsers do not play. */
  public static Path hevc(int seconds) {
    var how = "-c:v libx265 -preset ultrafast -x265-params log-level=error -tag:v hvc1 -c:a aac";
    return clip("hevc-%ds.mp4".formatted(seconds), seconds, 640, 1136, how);
  }

  /** For a browser's fake camera: {@code --use-file-for-fake-video-capture}. */
  public static Path mjpeg(int seconds) {
    return clip("camera-%ds.mjpeg".formatted(seconds), seconds, "-an -c:v mjpeg -q:v 4 -f mjpeg");
  }

  /** For a browser's fake microphone: {@code --use-file-for-fake-audio-capture}. */
  public static Path wav(int seconds) {
    return clip("tone-%ds.wav".formatted(seconds), seconds, "-vn -c:a pcm_s16le -ar 48000");
  }

  /** Two seconds of grey, two of blue, and a second of sound after them. */
  public static Path greyThenBlue() {
    var pictures = "color=gray:s=180x320:r=30:d=2[a];color=blue:s=180x320:r=30:d=2[b];[a][b]concat";
    var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", pictures));
    arguments.addAll(List.of("-f", "lavfi", "-i", "sine=330:d=5", "-c:v", "libx264"));
    arguments.addAll(List.of("-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac"));
    return made("grey-then-blue.mp4", arguments);
  }

  /** What ffprobe says of a file, as lines {@code key=value}. */
  public static String probe(Path file) {
    return Programs.run(
        "ffprobe",
        List.of("-v", "error", "-show_streams", "-show_format", "-of", "flat", file.toString()),
        FOLDER);
  }

  /** Any other film, made once: the arguments of ffmpeg up to the name of the file. */
  public static Path made(String name, List<String> arguments) {
    var own = FOLDER.resolve("%08x".formatted(arguments.hashCode()));
    var target = own.resolve(name);
    if (Files.exists(target)) return target;
    var ending = name.substring(name.lastIndexOf('.'));
    try {
      Files.createDirectories(own);
      var draft = Files.createTempFile(FOLDER, "draft", ending);
      var whole = new ArrayList<>(List.of("-v", "error", "-nostdin", "-y"));
      whole.addAll(arguments);
      whole.add(draft.toString());
      try {
        Programs.run("ffmpeg", whole, FOLDER);
        return Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path clip(String name, int seconds, String how) {
    return clip(name, seconds, 360, 640, how);
  }

  private static Path clip(String name, int seconds, int width, int height, String how) {
    var arguments =
        new ArrayList<>(
            List.of("-f", "lavfi", "-i", SCENE.formatted(width, height, 30, seconds, 7)));
    arguments.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=330:duration=" + seconds));
    arguments.addAll(List.of(how.split(" ")));
    return made(name, arguments);
  }
}
