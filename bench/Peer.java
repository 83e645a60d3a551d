import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** nginx on loopback, which sends the same files and takes the same bodies. */
final class Peer implements AutoCloseable {
  private static final List<Path> FOLDERS = List.of(Path.of("/usr/sbin"), Path.of("/usr/local/sbin"), Path.of("/opt/homebrew/bin"));

  final int port;
  private final Process process;

  private Peer(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  /** The program of this name; where it is missing, says what to install and ends the measurement. */
  static String program(String name) {
    var folders = java.util.stream.Stream.concat(
        Arrays.stream(System.getenv("PATH").split(":")).map(Path::of), FOLDERS.stream());
    Optional<String> found = folders.map(folder -> folder.resolve(name)).filter(Files::isExecutable).map(Path::toString).findFirst();
    return found.orElseGet(() -> {
      IO.println("%s is missing; on Debian: apt-get install %s".formatted(name, name));
      System.exit(2);
      return "";
    });
  }

  /** Serves {@code files}, and takes PUT beneath {@code /put/} into {@code put}. */
  static Peer start(Path folder, Path files, Path put) throws Exception {
    var port = Program.freePort();
    Files.createDirectories(folder.resolve("peer"));
    var settings = Files.writeString(folder.resolve("peer/nginx.conf"), """
        worker_processes auto;
        daemon off;
        pid %1$s/peer/pid;
        error_log %1$s/peer/error.log;
        events { worker_connections 1024; }
        http {
          access_log off;
          sendfile on;
          tcp_nopush on;
          keepalive_requests 1000000;
          client_max_body_size 0;
          client_body_temp_path %1$s/peer/bodies;
          proxy_temp_path %1$s/peer/proxy;
          fastcgi_temp_path %1$s/peer/fastcgi;
          uwsgi_temp_path %1$s/peer/uwsgi;
          scgi_temp_path %1$s/peer/scgi;
          server {
            listen 127.0.0.1:%2$d;
            root %3$s;
            location /put/ { alias %4$s/; dav_methods PUT; }
          }
        }
        """.formatted(folder, port, files, put));
    // Its worker may be another user: what it serves and writes is in a folder made for this.
    if (System.getProperty("user.name").equals("root")) Files.writeString(settings, "user root;\n" + Files.readString(settings));
    var process = new ProcessBuilder(program("nginx"), "-c", settings.toString(), "-e", folder.resolve("peer/error.log").toString())
        .redirectErrorStream(true).redirectOutput(folder.resolve("peer/said").toFile()).start();
    var peer = new Peer(port, process);
    for (var tries = 0; !peer.answers(); tries++, Thread.sleep(50)) {
      if (tries == 100 || !process.isAlive()) throw new IllegalStateException("nginx does not start: " + Files.readString(folder.resolve("peer/said")));
    }
    return peer;
  }

  private boolean answers() {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    process.waitFor();
  }
}
