package app.serenade.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.media.Sha256;
import app.serenade.media.upload.CuttingProxy;
import app.serenade.platform.DataFolder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The protocol's JavaScript client, in a browser, over a line that breaks again and again. The file
 * is announced longer than what is compared, so that nobody looks at it as a film.
 */
class BrowserUploadTest extends ServerTest {
  private static final int UPLOADS = 3;
  private static final int CUTS = 6;
  private static final int SIZE = 2 << 20;

  /** More than one piece: it is never sent to its end. */
  private static final int MORE = 1 << 20;

  private static final String SEND =
      """
      async ({ token, size, more, path }) => {
        const bytes = new Uint8Array(size + more);
        for (let at = 0; at < size; at += 65536) crypto.getRandomValues(bytes.subarray(at, Math.min(size, at + 65536)));
        const digest = await crypto.subtle.digest("SHA-256", bytes.subarray(0, size));
        await new Promise((arrived, failed) => {
          const sending = new tus.Upload(new Blob([bytes]), {
            uploadUrl: path, chunkSize: 524288, retryDelays: Array(40).fill(20),
            headers: { Authorization: "Bearer " + token }, storeFingerprintForResuming: false,
            onChunkComplete: (_, accepted) => { if (accepted >= size) sending.abort().then(arrived); },
            onError: failed,
          });
          sending.start();
        });
        return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
      }
      """;

  @Test
  void whatABrowserSendsOverABreakingLineArrivesByteForByte() throws IOException {
    var seed = new Random().nextLong();
    var script = Files.readString(Path.of("node_modules/tus-js-client/dist/tus.min.js"));
    var person = Person.join(context, at(""), unique("b"), "Browser");
    try (var line = new CuttingProxy(() -> port, 400_000, seed);
        var browser =
            Chromium.browser().newContext(new Browser.NewContextOptions().setBypassCSP(true));
        var page = browser.newPage()) {
      page.navigate(line.at("/sign-in"));
      page.addScriptTag(new Page.AddScriptTagOptions().setContent(script));
      for (var number = 0; number < UPLOADS; number++) {
        var path = announced(person);
        line.cut(CUTS);
        var digest =
            page.evaluate(
                SEND, Map.of("token", person.token(), "size", SIZE, "more", MORE, "path", path));
        arrived(path, (String) digest, person, seed);
        assertThat(line.cutsLeft()).as("seed " + seed).isLessThan(CUTS);
      }
    }
  }

  private static String announced(Person person) {
    var answer =
        person.bytes(
            "POST",
            "/uploads",
            new byte[0],
            "Tus-Resumable",
            "1.0.0",
            "Upload-Length",
            String.valueOf(SIZE + MORE),
            "Upload-Metadata",
            "purpose dmlkZW8=");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.location();
  }

  private void arrived(String path, String digest, Person person, long seed) throws IOException {
    var file = bean(DataFolder.class).folder("incoming").resolve(path.substring(9));
    assertThat(Sha256.of(Arrays.copyOf(Files.readAllBytes(file), SIZE)))
        .as("seed " + seed)
        .isEqualTo(digest);
    var ended = person.bytes("DELETE", path, new byte[0], "Tus-Resumable", "1.0.0");
    assertThat(ended.status()).isEqualTo(204);
  }
}
