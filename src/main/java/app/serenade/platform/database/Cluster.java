package app.serenade.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The files of the database: its data, its password, its settings, its port and its log. */
final class Cluster {
  static final String USER = "serenade";
  private static final int PASSWORD_BYTES = 24;
  private static final long LOG_LIMIT_BYTES = 10_000_000;

  private static final String SETTINGS =
      """
      # Written anew at every start.
      listen_addresses = '127.0.0.1'
      port = %d
      unix_socket_directories = ''
      max_connections = 50
      password_encryption = 'scram-sha-256'
      fsync = on
      synchronous_commit = on
      full_page_writes = on
      shared_buffers = '128MB'
      max_wal_size = '1GB'
      jit = off
      timezone = 'UTC'
      log_timezone = 'UTC'
      lc_messages = 'C'
      log_checkpoints = off
      """;

  private final Path data;
  private int port;

  private Cluster(Path data) {
    this.data = data;
  }

  /** The cluster of this data folder; made by initdb where there is none. */
  static Cluster in(Path data, Tools tools) {
    var cluster = new Cluster(data);
    try {
      cluster.keepLogShort();
      if (!Files.exists(cluster.passwordFile())) {
        cluster.writePassword();
      }
      if (!Files.exists(cluster.folder())) {
        cluster.initialise(tools);
      }
      cluster.checkVersion(tools);
    } catch (IOException e) {
      throw new CannotStart("The data folder %s cannot be used: %s".formatted(data, e), e);
    }
    return cluster;
  }

  /** The cluster of a program that is running now. */
  static Cluster running(Path data) {
    var cluster = new Cluster(data.toAbsolutePath().normalize());
    try {
      cluster.port = Integer.parseInt(Files.readString(cluster.portFile()).strip());
      return cluster;
    } catch (IOException | NumberFormatException e) {
      throw new CannotStart("The database's port cannot be read: " + cluster.portFile(), e);
    }
  }

  private void keepLogShort() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT_BYTES) {
      Files.delete(log());
    }
  }

  private void writePassword() throws IOException {
    if (Files.exists(folder())) {
      throw new CannotStart("The database's password is missing: restore " + passwordFile());
    }
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var unfinished = data.resolve("database.password.unfinished");
    Files.deleteIfExists(unfinished);
    Files.createFile(unfinished, owner);
    Files.writeString(unfinished, HexFormat.of().formatHex(bytes));
    Files.move(unfinished, passwordFile());
  }

  private void initialise(Tools tools) throws IOException {
    var unfinished = data.resolve("database.unfinished");
    Folders.delete(unfinished);
    var command =
        tools.command(
            "initdb",
            "--pgdata=" + unfinished,
            "--username=" + USER,
            "--pwfile=" + passwordFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--no-locale",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");
    if (!Command.run(command, log())) {
      throw new CannotStart("PostgreSQL's initdb failed: " + Command.lastLine(log()));
    }
    Files.move(unfinished, folder());
  }

  private void checkVersion(Tools tools) throws IOException {
    var made = Files.readString(folder().resolve("PG_VERSION")).strip();
    var packed = tools.folder().getFileName().toString();
    if (!packed.startsWith("postgres-" + made + ".")) {
      throw new CannotStart(
          "%s was made by PostgreSQL %s, but %s is packed here.".formatted(folder(), made, packed));
    }
  }

  /** Writes the settings for the next start, with a port that is free now. */
  void configure() {
    try {
      port = freePort();
      Files.writeString(portFile(), Integer.toString(port));
      Files.writeString(folder().resolve("postgresql.conf"), SETTINGS.formatted(port));
    } catch (IOException e) {
      throw new CannotStart("%s cannot be written: %s".formatted(folder(), e), e);
    }
  }

  /** The same port as last time where it is still free. */
  private int freePort() throws IOException {
    var last = Files.exists(portFile()) ? Files.readString(portFile()).strip() : "";
    try (var socket = socket(last.matches("\\d{1,5}") ? Integer.parseInt(last) : 0)) {
      return socket.getLocalPort();
    } catch (IOException | IllegalArgumentException _) {
      try (var socket = socket(0)) {
        return socket.getLocalPort();
      }
    }
  }

  private static ServerSocket socket(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
  }

  Path folder() {
    return data.resolve("database");
  }

  Path log() {
    return data.resolve("database.log");
  }

  private Path passwordFile() {
    return data.resolve("database.password");
  }

  private Path portFile() {
    return data.resolve("database.port");
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  String password() {
    try {
      return Files.readString(passwordFile()).strip();
    } catch (IOException e) {
      throw new CannotStart("The database's password cannot be read: " + passwordFile(), e);
    }
  }
}
