package app.serenade.media.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** S3Proxy, with the bucket in a folder. */
final class S3Proxy implements S3Server {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final URI address;
  private final Path folder;
  private Process process;

  private S3Proxy(URI address, Path folder, Process process) {
    this.address = address;
    this.folder = folder;
    this.process = process;
  }

  static S3Proxy start() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory(Path.of("target"), "s3-").toAbsolutePath();
    Files.createDirectories(folder.resolve(BUCKET));
    var port = S3Server.freePort();
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
    var server = new S3Proxy(address, folder, begin(folder));
    server.awaitStart(port);
    return server;
  }

  private static Process begin(Path folder) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-jar",
            "target/s3/s3proxy.jar",
            "--properties",
            folder.resolve("settings").toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  /** Nobody answers until it starts again. */
  void stop() {
    process.destroy();
    process.onExit().join();
  }

  void startAgain() throws IOException, InterruptedException {
    process = begin(folder);
    awaitStart(address.getPort());
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

  @Override
  public URI address() {
    return address;
  }

  @Override
  public void close() throws IOException {
    stop();
    org.springframework.util.FileSystemUtils.deleteRecursively(folder);
  }
}
