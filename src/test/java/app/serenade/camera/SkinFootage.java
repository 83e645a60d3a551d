package app.serenade.camera;

import app.serenade.media.Footage;
import app.serenade.media.Frame.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Skin with grain and two dark bars above, plain colours beneath: what a picture is measured on.
 */
final class SkinFootage {
  static final Part SKIN = new Part(0.46, 0.08, 0.2, 0.34);
  static final Part BAR = new Part(0.28, 0.1, 0.12, 0.3);
  static final Part RED = new Part(0.04, 0.54, 0.17, 0.16);
  static final Part GREEN = new Part(0.29, 0.54, 0.17, 0.16);
  static final Part BLUE = new Part(0.54, 0.54, 0.17, 0.16);
  static final Part DARK = new Part(0.04, 0.8, 0.17, 0.16);
  static final Part LIGHT = new Part(0.56, 0.8, 0.38, 0.16);

  private static final String SCENE =
      """
      color=c=0xD9A088:s=180x160:r=30:d=%1$s,noise=alls=26:allf=t:all_seed=3,\
      drawbox=x=60:y=20:w=15:h=120:c=0x2A1A14:t=fill,drawbox=x=125:y=20:w=15:h=120:c=0x2A1A14:t=fill[a];\
      color=c=0x707070:s=180x160:r=30:d=%1$s,\
      drawbox=x=0:y=0:w=45:h=80:c=0xB05848:t=fill,drawbox=x=45:y=0:w=45:h=80:c=0x50A060:t=fill,\
      drawbox=x=90:y=0:w=45:h=80:c=0x4860A8:t=fill,drawbox=x=0:y=80:w=45:h=80:c=0x303030:t=fill,\
      drawbox=x=90:y=80:w=90:h=80:c=0xC8C8C8:t=fill[b];[a][b]vstack,scale=%2$d:-2:flags=neighbor,format=yuv420p[v]""";

  private SkinFootage() {}

  /** A short clip with a tone, to be chosen as a file. */
  static Path clip(double seconds) {
    var arguments = scene(seconds, 180);
    arguments.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440:duration=" + seconds));
    arguments.addAll(List.of("-map", "[v]", "-map", "0:a"));
    var how = "-c:v libx264 -preset ultrafast -crf 12 -g 15 -c:a aac -shortest";
    arguments.addAll(List.of(how.split(" ")));
    return Footage.made("skin-%s.mp4".formatted(seconds), arguments);
  }

  /** What a camera sees. */
  static Path camera() {
    var arguments = scene(3, 360);
    arguments.addAll(List.of("-map", "[v]", "-an", "-c:v", "mjpeg", "-q:v", "2", "-f", "mjpeg"));
    return Footage.made("skin.mjpeg", arguments);
  }

  private static List<String> scene(double seconds, int width) {
    return new ArrayList<>(List.of("-filter_complex", SCENE.formatted(seconds, width)));
  }
}
