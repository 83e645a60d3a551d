package app.serenade.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Person;
import app.serenade.media.Sha256;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Films sent by the protocol's own Java client over lines that break, while the server is killed
 * and other writers race for the same upload: each arrives byte for byte, and what was acknowledged
 * is never taken back. How much was cut is printed.
 */
class CutUploadsTest {
  private static final int AT_ONCE = 4;
  private static final int MEBIBYTE = 1 << 20;

  private final long seed = new Random().nextLong();
  private final AtomicInteger cuts = new AtomicInteger(), races = new AtomicInteger();
  private KilledServer server;

  @BeforeEach
  void start() throws IOException {
    server = new KilledServer("cut_uploads");
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void fortyUploadsArriveByteForByteHoweverTheyAreCut() throws Exception {
    sendAll(40, 16, 1);
  }

  @Tag("long")
  @Test
  void aThousandUploadsArriveByteForByteHoweverTheyAreCut() throws Exception {
    sendAll(1_000, 64, 50);
  }

  private void sendAll(int uploads, int largestMebibytes, int kills) throws Exception {
    var begun = System.nanoTime();
    var next = new AtomicInteger();
    try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
      var all =
          IntStream.range(0, AT_ONCE)
              .mapToObj(
                  _ ->
                      CompletableFuture.runAsync(
                          () -> sendSome(next, uploads, largestMebibytes), workers))
              .toArray(CompletableFuture[]::new);
      for (var kill = 1; kill <= kills; kill++) {
        while (next.get() < (long) uploads * kill / (kills + 1) && !failed(all)) Thread.sleep(20);
        if (failed(all)) break;
        Thread.sleep(new Random(seed + kill).nextInt(300));
        server.kill();
      }
      CompletableFuture.allOf(all).join();
    }
    System.out.printf(
        "%d uploads arrived whole, %d cuts, %d races, %d kills, in %d s (seed %d)%n",
        uploads, cuts.get(), races.get(), kills, (System.nanoTime() - begun) / 1_000_000_000, seed);
  }

  private static boolean failed(CompletableFuture<?>... all) {
    return List.of(all).stream().anyMatch(CompletableFuture::isCompletedExceptionally);
  }

  private void sendSome(AtomicInteger next, int uploads, int largestMebibytes) {
    var token = server.joined();
    for (var number = next.getAndIncrement(); number < uploads; number = next.getAndIncrement()) {
      var random = new Random(seed + number);
      var bytes = new byte[MEBIBYTE + random.nextInt((largestMebibytes - 1) * MEBIBYTE)];
      random.nextBytes(bytes);
      try {
        send(bytes, token, random);
      } catch (IOException | InterruptedException e) {
        throw new AssertionError("upload %d, seed %d".formatted(number, seed), e);
      } catch (AssertionError e) {
        server.writeThreads();
        throw e;
      }
    }
  }

  private void send(byte[] bytes, String token, Random random)
      throws IOException, InterruptedException {
    var times = 1 + random.nextInt(20);
    try (var line = new CuttingProxy(server::port, bytes.length / times, random.nextLong())) {
      var sending = new SentInPieces(line, this::person, token, bytes, random);
      line.cut(times);
      sending.whole();
      cuts.addAndGet(times - line.cutsLeft());
      races.addAndGet(sending.races());
      var arrived = server.arrived(sending.id());
      assertThat(Sha256.of(arrived)).as("seed " + seed).isEqualTo(Sha256.of(bytes));
      sending.terminate();
    }
  }

  private Person person(String token) {
    return new Person(server.at(""), new UUID(0, 0), "", token);
  }
}
