package app.serenade.media;

import app.serenade.media.film.Programs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What ffmpeg measures in a film: whether a half of it moves, how loud a tone is, its colour. */
public final class Looked {
  private static final Path FOLDER = Path.of("target").toAbsolutePath();

  private Looked() {}

  /** How much one picture of the left or the right half differs from the next, of 255. */
  public static double motion(Path film, boolean left) {
    var half = "crop=iw/2:ih:" + (left ? "0" : "iw/2") + ":0";
    var graph =
        half
            + ",tblend=all_mode=difference,signalstats,metadata=print:key=lavfi.signalstats.YAVG:file=-";
    return mean(film, "-vf", graph, "YAVG=([0-9.]+)");
  }

  /** How loud everything around this tone is, in decibels; nothing at all is very low. */
  public static double loudness(Path film, int hertz) {
    var band =
        "bandpass=f=%1$d:width_type=h:width=30,bandpass=f=%1$d:width_type=h:width=30"
            .formatted(hertz);
    var graph =
        band
            + ",astats=metadata=1:reset=20,ametadata=print:key=lavfi.astats.Overall.RMS_level:file=-";
    return mean(film, "-af", graph, "RMS_level=(-[0-9.]+)");
  }

  /** How bright the picture is at a moment, of 255. */
  public static double brightness(Path film, double second) {
    return plane(film, second, "YAVG");
  }

  /** How blue the picture is at a moment, of 255; grey is 128. */
  public static double blueness(Path film, double second) {
    return plane(film, second, "UAVG");
  }

  private static double plane(Path film, double second, String plane) {
    var graph =
        "trim=start=%1$s:duration=0.1,signalstats,metadata=print:key=lavfi.signalstats.%2$s:file=-"
            .formatted(second, plane);
    return mean(film, "-vf", graph, plane + "=([0-9.]+)");
  }

  private static double mean(Path film, String kind, String graph, String value) {
    var arguments =
        List.of("-v", "error", "-nostdin", "-i", film.toString(), kind, graph, "-f", "null", "-");
    var said = Programs.run("ffmpeg", arguments, FOLDER);
    var values = new ArrayList<Double>();
    var match = Pattern.compile(value).matcher(said);
    while (match.find()) values.add(Double.parseDouble(match.group(1)));
    return values.stream().mapToDouble(v -> v).average().orElse(-200);
  }
}
