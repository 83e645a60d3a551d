package app.serenade.notifications.push;

import static app.serenade.platform.Text.t;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser calls itself, in two words: so that its owner knows it among others. */
final class DeviceName {
  /** Those that also call themselves by another's name stand before it. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("SamsungBrowser", "Samsung Internet");
    BROWSERS.put("Firefox", "Firefox");
    BROWSERS.put("FxiOS", "Firefox");
    BROWSERS.put("Chrome", "Chrome");
    BROWSERS.put("CriOS", "Chrome");
    BROWSERS.put("Safari", "Safari");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Mac OS", "Mac");
    SYSTEMS.put("Linux", "Linux");
  }

  private DeviceName() {}

  static String of(@Nullable String userAgent) {
    var browser = first(BROWSERS, userAgent);
    var system = first(SYSTEMS, userAgent);
    if (browser.isEmpty()) return system.isEmpty() ? t("notifications.push.device") : system;
    return system.isEmpty() ? browser : t("notifications.push.device.on", browser, system);
  }

  private static String first(Map<String, String> names, @Nullable String userAgent) {
    if (userAgent == null) return "";
    return names.entrySet().stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
