package app.serenade.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Puts a film's scene, its shade, grain and music together into one graph of ffmpeg's filters. */
@Component
@ConditionalOnBooleanProperty("serenade.demo")
class Scenes {
  private final DemoSettings settings;

  Scenes(DemoSettings settings) {
    this.settings = settings;
  }

  String graph(Film film, Duration length) throws IOException {
    var finish =
        "[v]%sscale=%d:%d:flags=bicubic,setsar=1,vignette=PI/8,noise=alls=4:allf=t,format=yuv420p[film]"
            .formatted(
                film.shade().isEmpty() ? "" : film.shade() + ",",
                settings.width(),
                settings.height());
    return scene(film.scene()) + ";" + finish + ";" + film.mood().graph(length);
  }

  private static String scene(String name) throws IOException {
    try (InputStream file = Scenes.class.getResourceAsStream("/demo/scenes/" + name + ".graph")) {
      if (file == null) throw new IOException("no scene " + name);
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip().replace('\n', ' ');
    }
  }
}
