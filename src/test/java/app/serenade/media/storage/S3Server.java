package app.serenade.media.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** S3Proxy as a program of its own, which checks signatures; with one bucket in a folder. */
final class S3Server implements AutoCloseable {
  static final String KEY = "local-key";
  static final String SECRET = "local-secret";
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  final URI address;
  final Path folder;
  private final Process process;

  private S3Server(URI address, Path folder, Process process) {
    this.address = address;
    this.folder = folder;
    this.process = process;
  }

  static S3Server start() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory(Path.of("target"), "s3-").toAbsolutePath();
    Files.createDirectories(folder.resolve("serenade"));
    var port = freePort();
    var address = URI.create("http://127.0.0.1:" + port);
    var settings = folder.resolve("settings");
    Files.writeString(
        settings,
        """
        s3proxy.endpoint=%s
        s3proxy.authorization=aws-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem
        jclouds.filesystem.basedir=%s
        """
            .formatted(address, KEY, SECRET, folder));
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                "target/s3/s3proxy.jar",
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    var server = new S3Server(address, folder, process);
    server.awaitStart(port);
    return server;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private void awaitStart(int port) throws IOException, InterruptedException {
    for (var end = Instant.now().plus(START_LIMIT); Instant.now().isBefore(end); Thread.sleep(50)) {
      if (!process.isAlive()) break;
      try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
        if (socket.isConnected()) return;
      } catch (IOException notYet) {
        // It is starting.
      }
    }
    throw new AssertionError("S3Proxy does not start: " + Files.readString(folder.resolve("log")));
  }

  S3Storage storage(Path fetched, String secret) {
    var signature = new Signature(KEY, secret, "us-east-1");
    var bucket = new S3Bucket(address, "serenade", signature, Clock.systemUTC());
    return new S3Storage(bucket, fetched, true, Clock.systemUTC());
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().join();
    org.springframework.util.FileSystemUtils.deleteRecursively(folder);
  }
}
