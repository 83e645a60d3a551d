package app.serenade.camera;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Browsers;
import app.serenade.media.Sha256;
import app.serenade.media.upload.CuttingProxy;
import app.serenade.media.upload.KilledServer;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Films sent by the protocol's own client in a browser over lines that break, while the server is
 * killed and another tab's client races for the same upload: each arrives byte for byte.
 */
class CutInBrowserTest extends Browsers {
  private static final int MEBIBYTE = 1 << 20;
  private static final int MOST_CUTS = 20;

  /** Sends the pieces and keeps back two more, so that what arrived stays to be looked at. */
  private static final String SEND =
      """
      async ({ token, piece, pieces, races }) => {
        const bytes = new Uint8Array(piece * (pieces + 2));
        for (let at = 0; at < bytes.length; at += 65536)
          crypto.getRandomValues(bytes.subarray(at, Math.min(at + 65536, bytes.length)));
        const hash = await crypto.subtle.digest("SHA-256", bytes.subarray(0, piece * pieces));
        const options = {
          endpoint: "/uploads",
          chunkSize: piece,
          headers: { Authorization: "Bearer " + token },
          metadata: { purpose: "video", filename: "cut" },
          retryDelays: Array(1000).fill(100),
          onShouldRetry: () => true,
          storeFingerprintForResuming: false,
        };
        const others = [];
        const race = (uploadUrl) => {
          const other = new Upload(new Blob([bytes]), {
            ...options, uploadUrl, onChunkComplete: () => other.abort(), onError: () => {},
          });
          others.push(other);
          other.start();
        };
        return new Promise((resolve, reject) => {
          setTimeout(() => reject(new Error("not there in time")), 240_000);
          const look = (accepted) => {
            if (accepted < piece * pieces) return false;
            for (const each of [upload, ...others]) void each.abort();
            resolve({ url: upload.url, hash: new Uint8Array(hash).toHex() });
            return true;
          };
          const upload = new Upload(new Blob([bytes]), {
            ...options,
            onError: reject,
            onSuccess: () => reject(new Error("more arrived than was to")),
            onAfterResponse: (_, answer) => void look(Number(answer.getHeader("Upload-Offset") ?? 0)),
            onChunkComplete: (_, accepted) => {
              if (!look(accepted) && Math.random() < races) race(upload.url);
            },
          });
          upload.start();
        });
      }
      """;

  private static final String LOAD =
      "async client => { globalThis.Upload = (await import(client)).Upload; }";

  private static final String FORGET =
      """
      ({ url, token }) => fetch(url, {
        method: "DELETE", headers: { Authorization: "Bearer " + token, "Tus-Resumable": "1.0.0" },
      })
      """;

  private final long seed = new Random().nextLong();
  private KilledServer server;

  @BeforeEach
  void start() throws IOException {
    server = new KilledServer("cut_in_browser");
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void threeUploadsArriveByteForByteHoweverTheyAreCut() throws Exception {
    sendAll(3, 4, 1);
  }

  @Tag("long")
  @Test
  void twoHundredUploadsArriveByteForByteHoweverTheyAreCut() throws Exception {
    sendAll(200, 64, 10);
  }

  private void sendAll(int uploads, int largestMebibytes, int kills) throws Exception {
    expectComplaint("Failed to load resource");
    var page = desktop().newPage();
    var token = server.joined();
    var cuts = 0;
    for (var number = 0; number < uploads; number++) {
      var kill = number % (uploads / kills) == uploads / kills / 2;
      cuts += send(page, token, new Random(seed + number), largestMebibytes, kill);
    }
    System.out.printf(
        "%d uploads of a browser arrived whole, %d cuts, %d kills (seed %d)%n",
        uploads, cuts, kills, seed);
  }

  private void killSoon() {
    try {
      Thread.sleep(new Random(seed).nextInt(1_000));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    server.kill();
  }

  /** How often the line was cut. */
  private int send(Page page, String token, Random random, int largestMebibytes, boolean kill)
      throws Exception {
    var pieces = 2 + random.nextInt(10);
    var piece = (MEBIBYTE + random.nextInt((largestMebibytes - 1) * MEBIBYTE)) / pieces;
    var times = 1 + random.nextInt(MOST_CUTS);
    try (var line = new CuttingProxy(server::port, piece * pieces / times, random.nextLong())) {
      page.navigate(line.at("/sign-in"));
      page.evaluate(LOAD, client());
      line.cut(times);
      var killing = kill ? CompletableFuture.runAsync(this::killSoon) : null;
      var sent = sent(page, token, piece, pieces);
      if (killing != null) killing.join();
      var cuts = times - line.cutsLeft();
      line.cut(0);
      var upload = UUID.fromString(sent.get("url").substring(sent.get("url").lastIndexOf('/') + 1));
      var arrived = Arrays.copyOf(server.arrived(upload), piece * pieces);
      assertThat(Sha256.of(arrived)).as("seed " + seed).isEqualTo(sent.get("hash"));
      page.evaluate(FORGET, Map.of("url", sent.get("url"), "token", token));
      return cuts;
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> sent(Page page, String token, int piece, int pieces) {
    return (Map<String, String>)
        page.evaluate(SEND, Map.of("token", token, "piece", piece, "pieces", pieces, "races", 0.2));
  }

  /** Where the browser finds the client that the app itself uploads with. */
  private static String client() throws IOException {
    try (var files = Files.list(Path.of("target/classes/static/assets"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("tus.lazy") && name.endsWith(".js"))
          .map(name -> "/assets/" + name)
          .findFirst()
          .orElseThrow();
    }
  }
}
