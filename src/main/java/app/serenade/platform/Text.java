package app.serenade.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The interface's words, from {@code messages/<module>.properties} (English) and {@code
 * messages/<module>_<language>.properties}. Arguments by {@link MessageFormat}; a plain apostrophe
 * needs no doubling.
 */
public final class Text {
  private static final String DEFAULT_LANGUAGE = "en";
  private static final Map<String, Map<String, String>> WORDS = load();

  private Text() {}

  /** The words of a key in the language of the request being answered. */
  public static String t(String key, Object... arguments) {
    var locale = LocaleContextHolder.getLocale();
    var pattern = pattern(key, locale);
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern.replace("'", "''"), locale).format(arguments);
  }

  public static boolean has(String key) {
    return WORDS.getOrDefault(DEFAULT_LANGUAGE, Map.of()).containsKey(key);
  }

  private static String pattern(String key, Locale locale) {
    var words = WORDS.getOrDefault(locale.getLanguage(), Map.of()).get(key);
    if (words != null) return words;
    return WORDS.getOrDefault(DEFAULT_LANGUAGE, Map.of()).getOrDefault(key, key);
  }

  private static Map<String, Map<String, String>> load() {
    var words = new HashMap<String, Map<String, String>>();
    try {
      var files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*.properties");
      for (var file : files) add(file, words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static void add(Resource file, Map<String, Map<String, String>> words)
      throws IOException {
    var name = file.getFilename();
    if (name == null) return;
    var stem = name.substring(0, name.length() - ".properties".length());
    var cut = stem.indexOf('_');
    var ofLanguage =
        words.computeIfAbsent(
            cut < 0 ? DEFAULT_LANGUAGE : stem.substring(cut + 1), l -> new HashMap<>());
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    properties.forEach((key, value) -> ofLanguage.put((String) key, (String) value));
  }
}
