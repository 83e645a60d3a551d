package app.serenade.media.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real nginx on a port of its own, until it is closed. */
public final class Nginx implements AutoCloseable {
  private static final @Nullable Path PROGRAM =
      Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
          .map(folder -> Path.of(folder, "nginx"))
          .filter(Files::isExecutable)
          .findFirst()
          .orElse(null);

  private final Path folder;
  private final int port;
  private final Process process;

  private Nginx(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  public static void assumeInstalled() {
    assumeTrue(PROGRAM != null, "nginx is not installed");
  }

  /**
   * @param http what is set for all of it
   * @param server what is set for its one server
   */
  public static Nginx start(Path folder, String http, String server) throws Exception {
    var port = free();
    var settings =
        Files.writeString(
            folder.resolve("nginx.conf"),
            """
            %s
            daemon off;
            worker_processes 1;
            pid %2$s/pid;
            error_log %2$s/error.log;
            events {}
            http {
              access_log off;
              client_body_temp_path %2$s/a; proxy_temp_path %2$s/b; fastcgi_temp_path %2$s/c;
              uwsgi_temp_path %2$s/d; scgi_temp_path %2$s/e;
              %4$s
              server {
                listen 127.0.0.1:%3$d;
                %5$s
              }
            }
            """
                .formatted(
                    System.getProperty("user.name").equals("root") ? "user root;" : "",
                    folder,
                    port,
                    http,
                    server));
    var process =
        new ProcessBuilder(
                String.valueOf(PROGRAM), "-c", settings.toString(), "-e", folder + "/said")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    var nginx = new Nginx(folder, port, process);
    nginx.untilItListens();
    return nginx;
  }

  private static int free() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return free.getLocalPort();
    }
  }

  private void untilItListens() throws Exception {
    for (var tries = 0; !listens(); tries++) {
      assertThat(tries).as(Files.readString(folder.resolve("out"))).isLessThan(200);
      Thread.sleep(25);
    }
  }

  private boolean listens() {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  public String at(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /** What it wrote to a file of this name in its folder. */
  public List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file));
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
