package app.serenade.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One message to one push service, and to nobody whom it might lead us to. */
class CourierTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Duration LIMIT = Duration.ofMillis(700);

  /** The first handshake of a program takes its time. */
  private static final Duration PATIENT = Duration.ofSeconds(10);

  private static final byte[] BODY = {1, 2, 3};

  private static Courier courier(boolean allowPrivate, SSLContext trusted) {
    return courier(allowPrivate, trusted, LIMIT);
  }

  private static Courier courier(boolean allowPrivate, SSLContext trusted, Duration limit) {
    var services = new PushServices(new PushSettings("", "", "", allowPrivate));
    return new Courier(services, trusted, limit, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Courier courier() {
    return courier(true, defaults());
  }

  private static SSLContext defaults() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new AssertionError(everyJavaHasIt);
    }
  }

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
  }

  private static URI at(ServerSocket server) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/a?b=c");
  }

  /** Answers one call with this text, and closes it. */
  private static Carried answered(String text) throws IOException {
    try (var server = listen()) {
      var heard = CompletableFuture.supplyAsync(() -> answer(server, text));
      var carried = courier().carry(at(server), Map.of("TTL", "7"), BODY);
      assertThat(heard.join())
          .startsWith("POST /a?b=c HTTP/1.1\r\n")
          .contains("\r\nHost: 127.0.0.1:", "\r\nTTL: 7\r\n", "\r\nContent-Length: 3\r\n")
          .endsWith("\r\n\r\n3");
      return carried;
    }
  }

  private static String answer(ServerSocket server, String text) {
    try (var line = server.accept()) {
      var heard = heard(line.getInputStream());
      say(line, text);
      return heard;
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** As much of it as the other side wants to hear. */
  private static void say(Socket line, String text) {
    try {
      line.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      line.getOutputStream().flush();
    } catch (IOException hungUp) {
      // It heard enough.
    }
  }

  private static String heard(InputStream in) throws IOException {
    var heard = new StringBuilder();
    while (heard.indexOf("\r\n\r\n") < 0) heard.append((char) in.read());
    return heard.append(in.readNBytes(BODY.length).length).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "200, Taken", "201, Taken", "202, Taken", "404, Gone", "410, Gone", "400, Refused",
    "401, Refused", "403, Refused", "413, Refused", "302, Refused", "408, Later", "429, Later",
    "500, Later", "503, Later"
  })
  void whatAPushServiceAnswersIsUnderstood(int status, String as) throws IOException {
    var carried =
        answered("HTTP/1.1 %d Words\r\nLocation: http://x/\r\n\r\nbody".formatted(status));
    assertThat(carried.getClass().getSimpleName()).isEqualTo(as);
  }

  @Test
  void howLongToWaitIsReadInSecondsAndAsADate() throws IOException {
    assertThat(answered("HTTP/1.1 429 x\r\nretry-after: 17\r\n\r\n"))
        .isEqualTo(new Carried.Later("status 429", Duration.ofSeconds(17)));
    assertThat(answered("HTTP/1.1 503 x\r\nRetry-After: Mon, 23 Nov 2026 12:01:00 GMT\r\n\r\n"))
        .isEqualTo(new Carried.Later("status 503", Duration.ofMinutes(1)));
    assertThat(answered("HTTP/1.1 503 x\r\nRetry-After: soon\r\n\r\n"))
        .isEqualTo(new Carried.Later("status 503", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "SSH-2.0\r\n\r\n", "HTTP/1.1 999 x\r\n\r\n", "HTTP/1.1 2"})
  void whatIsNoAnswerIsTriedAgain(String text) throws IOException {
    assertThat(answered(text)).isInstanceOf(Carried.Later.class);
  }

  @Test
  void anEndlessHeadIsNotReadToItsEnd() throws IOException {
    assertThat(answered("HTTP/1.1 201 x\r\n" + "a: b\r\n".repeat(100_000)))
        .isInstanceOf(Carried.Later.class);
  }

  @Test
  void aPushServiceThatSaysNothingIsGivenUp() throws IOException {
    try (var server = listen()) {
      var begun = System.nanoTime();
      assertThat(courier().carry(at(server), Map.of(), BODY)).isInstanceOf(Carried.Later.class);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LIMIT.multipliedBy(4));
    }
  }

  @Test
  void aPushServiceThatNeverStopsIsGivenUpAndItsWordStands() throws IOException {
    for (var start :
        new String[] {"HTTP/1.1 20", "HTTP/1.1 201 x\r\nContent-Length: 900\r\n\r\n"}) {
      try (var server = listen()) {
        var _ = CompletableFuture.runAsync(() -> drip(server, start));
        var begun = System.nanoTime();
        var carried = courier().carry(at(server), Map.of(), BODY);
        assertThat(carried)
            .isInstanceOf(start.endsWith("20") ? Carried.Later.class : Carried.Taken.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LIMIT.multipliedBy(4));
      }
    }
  }

  /** Says this, and then a letter every now and then. */
  private static void drip(ServerSocket server, String start) {
    try (var line = server.accept()) {
      var out = line.getOutputStream();
      out.write(start.getBytes(StandardCharsets.ISO_8859_1));
      for (var n = 0; n < 100; n++) {
        out.write('1');
        out.flush();
        Thread.sleep(LIMIT.dividedBy(10));
      }
    } catch (IOException | InterruptedException gone) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void messagesThatFollowTakeTheSameLine() throws IOException {
    try (var server = listen();
        var courier = courier()) {
      var answered = CompletableFuture.supplyAsync(() -> answerTwice(server));
      assertThat(courier.carry(at(server), Map.of(), BODY)).isInstanceOf(Carried.Taken.class);
      assertThat(courier.carry(at(server), Map.of(), BODY)).isInstanceOf(Carried.Gone.class);
      assertThat(answered.join()).isEqualTo(2);
    }
  }

  private static int answerTwice(ServerSocket server) {
    try (var line = server.accept()) {
      var answered = 0;
      for (var word : new String[] {"201 Created", "410 Gone"}) {
        var _ = heard(line.getInputStream());
        var text = "HTTP/1.1 %s\r\nContent-Length: 2\r\n\r\nok".formatted(word);
        say(line, text);
        answered++;
      }
      return answered;
    } catch (IOException e) {
      return -1;
    }
  }

  @Test
  void anAddressThatIsNotPublicIsNotConnectedTo() throws IOException {
    try (var server = listen()) {
      server.setSoTimeout(300);
      var strict = courier(false, defaults());
      for (var host : new String[] {"127.0.0.1", "localhost"}) {
        var endpoint = URI.create("https://%s:%d/x".formatted(host, server.getLocalPort()));
        assertThat(strict.carry(endpoint, Map.of(), BODY)).isInstanceOf(Carried.Refused.class);
      }
      assertThat(catchTimeout(server)).as("nobody called").isTrue();
    }
  }

  private static boolean catchTimeout(ServerSocket server) throws IOException {
    try (var line = server.accept()) {
      return false;
    } catch (java.net.SocketTimeoutException nobody) {
      return true;
    }
  }

  @ParameterizedTest
  @CsvSource({"localhost, Taken", "other.example, Later"})
  void aCertificateMustBeTrustedAndOfThatName(String name, String as, @TempDir Path folder)
      throws Exception {
    var trust = certificate(folder, name);
    try (var server = trust.getServerSocketFactory().createServerSocket(0)) {
      var _ = CompletableFuture.supplyAsync(() -> answer(server, "HTTP/1.1 201 x\r\n\r\n"));
      var endpoint = URI.create("https://localhost:" + server.getLocalPort() + "/a?b=c");
      var carried = courier(true, trust, PATIENT).carry(endpoint, Map.of(), BODY);
      assertThat(carried.getClass().getSimpleName()).as(carried.toString()).isEqualTo(as);
    }
    try (var server = trust.getServerSocketFactory().createServerSocket(0)) {
      var _ = CompletableFuture.supplyAsync(() -> answer(server, "HTTP/1.1 201 x\r\n\r\n"));
      var endpoint = URI.create("https://localhost:" + server.getLocalPort() + "/");
      assertThat(courier().carry(endpoint, Map.of(), BODY)).isInstanceOf(Carried.Later.class);
    }
  }

  /** A certificate of this name that the two sides of it trust, and nobody else. */
  private static SSLContext certificate(Path folder, String name) throws Exception {
    var file = folder.resolve("keys.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "one",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                "secret",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=dns:" + name)
            .redirectErrorStream(true)
            .start();
    var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(made.waitFor()).as(said).isZero();
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, "secret".toCharArray());
    }
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(store, "secret".toCharArray());
    var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }
}
