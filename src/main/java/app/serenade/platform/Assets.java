package app.serenade.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The addresses of bundled browser files, whose names carry a hash of their content. */
public final class Assets {
  private static final Map<String, String> URLS = load();

  private Assets() {}

  /** The address of a bundled file by its plain name, such as {@code app.css}. */
  public static String url(String name) {
    var url = URLS.get(name);
    if (url == null) throw new IllegalArgumentException("not bundled: " + name);
    return url;
  }

  private static Map<String, String> load() {
    try (var file = new ClassPathResource("assets.json").getInputStream()) {
      return JsonMapper.shared().readValue(file, new TypeReference<Map<String, String>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
