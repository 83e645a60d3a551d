package app.serenade.media.storage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Ceph's object gateway over one monitor and one store in memory, from the machine's packages. */
final class CephGateway implements S3Server {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final List<String> PROGRAMS =
      List.of("monmaptool", "ceph-mon", "ceph", "ceph-osd", "radosgw-admin", "radosgw");

  private final URI address;
  private final Path folder;
  private final List<Process> running = new ArrayList<>();

  private CephGateway(URI address, Path folder) {
    this.address = address;
    this.folder = folder;
  }

  static boolean isInstalled() {
    return PROGRAMS.stream().allMatch(program -> Files.isExecutable(Path.of("/usr/bin", program)));
  }

  static CephGateway start() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory(Path.of("target"), "ceph-").toAbsolutePath();
    var gateway = new CephGateway(URI.create("http://127.0.0.1:" + S3Server.freePort()), folder);
    try {
      gateway.startAll();
      return gateway;
    } catch (IOException | InterruptedException | AssertionError failure) {
      gateway.close();
      throw failure;
    }
  }

  private void startAll() throws IOException, InterruptedException {
    var monitor = "v1:127.0.0.1:" + S3Server.freePort();
    var cluster = UUID.randomUUID().toString();
    Files.createDirectories(folder.resolve("store"));
    Files.createDirectories(folder.resolve("gateway"));
    Files.writeString(folder.resolve("ceph.conf"), settings(cluster, monitor));
    run("monmaptool --create --addv a %s --fsid %s map".formatted(monitor, cluster));
    run("ceph-mon --mkfs -i a --monmap map");
    stay("ceph-mon -f -i a");
    run("ceph osd create");
    run("ceph osd crush create-or-move osd.0 1 root=default");
    run("ceph-osd --mkfs -i 0");
    stay("ceph-osd -f -i 0");
    awaitStore();
    run(
        "radosgw-admin user create --uid=serenade --display-name=Serenade --access-key=%s --secret=%s"
            .formatted(KEY, SECRET));
    stay("radosgw -f -n client.rgw.a");
    awaitGateway();
    var made = bucket(SECRET).ask("PUT", "");
    if (made.statusCode() != 200) throw failed("the bucket is refused: " + made.statusCode());
  }

  /** One copy of everything, kept in memory, and nobody asks who is there: it is for a test. */
  private String settings(String cluster, String monitor) {
    return """
        [global]
        fsid = %s
        mon host = %s
        public network = 127.0.0.0/8
        auth cluster required = none
        auth service required = none
        auth client required = none
        osd pool default size = 1
        osd pool default min size = 1
        osd pool default pg num = 4
        osd crush chooseleaf type = 0
        osd class update on start = false
        osd crush update on start = false
        osd objectstore = memstore
        memstore device bytes = 1073741824
        mon allow pool size one = true
        mon max pg per osd = 1000
        mon data avail crit = 1
        run dir = %3$s
        log file = %3$s/$name.log
        admin socket = %3$s/$name.socket
        mon data = %3$s/monitor
        osd data = %3$s/store
        rgw data = %3$s/gateway
        rgw frontends = beast endpoint=%4$s
        """
        .formatted(cluster, monitor, folder, address.getAuthority());
  }

  private void run(String command) throws IOException, InterruptedException {
    var process = process(command);
    var ended = process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
    process.destroyForcibly();
    if (!ended || process.exitValue() != 0) throw failed(command);
  }

  private void stay(String command) throws IOException {
    running.addFirst(process(command));
  }

  private Process process(String command) throws IOException {
    var words = command.split(" ");
    var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("CEPH_CONF", "ceph.conf");
    return builder.redirectOutput(folder.resolve(words[0] + ".out").toFile()).start();
  }

  /** What is asked of it before it is up may wait for ever. */
  private void awaitStore() throws IOException, InterruptedException {
    for (var end = Instant.now().plus(START_LIMIT);
        Instant.now().isBefore(end);
        Thread.sleep(100)) {
      run("ceph osd stat");
      if (Files.readString(folder.resolve("ceph.out")).contains("1 up")) return;
    }
    throw failed("the store");
  }

  private void awaitGateway() throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      for (var end = Instant.now().plus(START_LIMIT); Instant.now().isBefore(end); ) {
        try {
          if (http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                  .statusCode()
              == 200) return;
        } catch (IOException notYet) {
          Thread.sleep(100);
        }
      }
    }
    throw failed("the gateway");
  }

  private AssertionError failed(String what) throws IOException {
    var said = new StringBuilder("Ceph does not start: " + what);
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.filter(one -> one.toString().endsWith(".out")).toList())
        said.append('\n').append(file.getFileName()).append(": ").append(Files.readString(file));
    }
    return new AssertionError(said);
  }

  @Override
  public URI address() {
    return address;
  }

  @Override
  public void close() throws IOException {
    for (var process : running) {
      process.destroyForcibly();
      process.onExit().join();
    }
    org.springframework.util.FileSystemUtils.deleteRecursively(folder);
  }
}
