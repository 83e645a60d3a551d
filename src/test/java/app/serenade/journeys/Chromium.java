package app.serenade.journeys;

import app.serenade.media.Footage;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one browser of a test run, with a camera and a microphone that show and play our footage. */
final class Chromium {
  /** A name for this machine that no browser takes for a secure address. */
  static final String PLAIN_HOST = "lan.test";

  private static final int FOOTAGE_SECONDS = 4;
  private static final Playwright PLAYWRIGHT = playwright();
  private static final Browser BROWSER = launch(Footage.mjpeg(FOOTAGE_SECONDS));

  private Chromium() {}

  static Browser browser() {
    return BROWSER;
  }

  /** Another one, whose camera shows this; whoever asks for it closes it. */
  static Browser seeing(Path mjpeg) {
    return launch(mjpeg);
  }

  private static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions()
            .setEnv(
                Map.of(
                    "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                    "1",
                    "PLAYWRIGHT_NODEJS_PATH",
                    program("SERENADE_NODE", "node"))));
  }

  private static Browser launch(Path camera) {
    return PLAYWRIGHT
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(program("SERENADE_CHROMIUM", "chromium")))
                .setHeadless(true)
                .setArgs(flags(camera)));
  }

  private static List<String> flags(Path camera) {
    return List.of(
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--autoplay-policy=no-user-gesture-required",
        "--host-resolver-rules=MAP " + PLAIN_HOST + " 127.0.0.1",
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        "--use-file-for-fake-video-capture=" + camera,
        "--use-file-for-fake-audio-capture=" + Footage.wav(FOOTAGE_SECONDS));
  }

  /** By the setting, else from the PATH. */
  private static String program(String setting, String name) {
    return Optional.ofNullable(System.getenv(setting))
        .filter(path -> Files.isExecutable(Path.of(path)))
        .or(() -> onPath(name))
        .orElseThrow(() -> new IllegalStateException(name + " is missing; set " + setting));
  }

  private static Optional<String> onPath(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
