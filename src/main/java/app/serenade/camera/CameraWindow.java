package app.serenade.camera;

import static app.serenade.platform.Text.t;

import app.serenade.media.Purpose;
import gg.jte.Content;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recording window on a page: {@code @template.camera.window(window = …)} inside a bare page.
 * Its film goes as {@code asset} to the form's address, so the page decides what becomes of it.
 *
 * @param owner who records; a recording left on a device is offered to nobody else
 * @param purpose what media is told; it limits length and size
 * @param minSeconds the promised shortest length, 0 for none
 * @param action where the form goes; recordings left on the device are offered again for the same
 * @param method get or post
 * @param actionLabel what the button says that sends the film: Send, Next
 * @param title what is recorded, in a few words
 * @param backPath where closing leads
 * @param brief what lies over the picture while recording, such as {@link BriefCard}
 * @param companion what plays beside it; the form then says on which {@code side}, and {@code from}
 *     which of its milliseconds the recording began
 * @param effect the name of the effect that is on at first, or empty; the form says which it is in
 *     the end
 */
public record CameraWindow(
    UUID owner,
    Purpose purpose,
    int minSeconds,
    int maxSeconds,
    String action,
    String method,
    String actionLabel,
    String title,
    String backPath,
    @Nullable Content brief,
    @Nullable Companion companion,
    String effect) {

  private static final List<String> TROUBLES =
      List.of(
          "insecure",
          "unsupported",
          "recorder",
          "denied",
          "missing",
          "busy",
          "lost",
          "empty",
          "failed");
  private static final List<String> LOOKS =
      List.of("golden", "rose", "vivid", "film", "fade", "dusk", "frost", "sepia", "noir");
  private static final List<String> WORDS =
      List.of(
          "shoot",
          "shoot-on",
          "stop",
          "no-countdown",
          "countdown",
          "paused",
          "undone",
          "no-sound",
          "voice",
          "voice-start",
          "voice-stop",
          "voice-failed",
          "full",
          "finding.soundless",
          "finding.silent",
          "finding.black",
          "finding.clipped",
          "finding.unheard",
          "sending",
          "checking",
          "short",
          "long",
          "refused",
          "broken",
          "broken-unkept",
          "unkept",
          "ready",
          "recording",
          "enough",
          "last",
          "companion",
          "preview",
          "not-made",
          "length",
          "cover");

  public CameraWindow {
    if (minSeconds < 0 || maxSeconds <= minSeconds) throw new IllegalArgumentException("lengths");
    if (!method.equals("get") && !method.equals("post")) throw new IllegalArgumentException(method);
  }

  /** One that records alone. */
  public CameraWindow(
      UUID owner,
      Purpose purpose,
      int minSeconds,
      int maxSeconds,
      String action,
      String method,
      String actionLabel,
      String title,
      String backPath,
      @Nullable Content brief) {
    this(
        owner,
        purpose,
        minSeconds,
        maxSeconds,
        action,
        method,
        actionLabel,
        title,
        backPath,
        brief,
        null,
        "");
  }

  /** The same with this effect on at first, where there is one of that name. */
  public CameraWindow with(@Nullable Effect first) {
    if (first == null) return this;
    return new CameraWindow(
        owner,
        purpose,
        minSeconds,
        maxSeconds,
        action,
        method,
        actionLabel,
        title,
        backPath,
        brief,
        companion,
        first.name());
  }

  /** The looks there are, as {@code picture/looks.ts} knows them. */
  public static List<String> looks() {
    return LOOKS;
  }

  /** What can be wrong with the camera; the words say what to do about each. */
  public static List<String> troubles() {
    return TROUBLES;
  }

  /** The keys of what the window's scripts say. */
  public static List<String> words() {
    return WORDS;
  }

  /** What they say; a percentage is put in by the script. */
  public String word(String key) {
    var name = "camera.word." + key;
    return switch (key) {
      case "short" -> t(name, minSeconds);
      case "long" -> t(name, maxSeconds);
      default -> t(name);
    };
  }
}
