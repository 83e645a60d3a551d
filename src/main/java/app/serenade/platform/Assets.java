package app.serenade.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The addresses of the built scripts, styles, fonts and pictures, whose names carry a hash. */
public final class Assets {
  private record Built(Map<String, String> urls, Set<String> icons) {}

  private static final Built BUILT = read();

  private Assets() {}

  /**
   * The address of an asset by its plain name, such as {@code app.js}; an unknown name is a bug.
   */
  public static String url(String name) {
    var url = BUILT.urls().get(name);
    if (url == null) throw new IllegalArgumentException("the build made no asset called " + name);
    return url;
  }

  static boolean hasIcon(String name) {
    return BUILT.icons().contains(name);
  }

  private static Built read() {
    try (var in = new ClassPathResource("assets.json").getInputStream()) {
      return JsonMapper.shared().readValue(in, Built.class);
    } catch (IOException e) {
      throw new UncheckedIOException("assets.json is missing: run the browser build", e);
    }
  }
}
