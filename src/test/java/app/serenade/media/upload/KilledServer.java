package app.serenade.media.upload;

import app.serenade.RunningProgram;
import app.serenade.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The program as its own process, to be killed and started again while uploads go on. */
public final class KilledServer implements AutoCloseable {
  private final Path data;
  private final Map<String, Object> database;
  private final JdbcClient sql;
  private volatile RunningProgram program;
  private volatile boolean down;
  private boolean closed;

  /**
   * @param name of its database and its folder
   */
  public KilledServer(String name) throws IOException {
    data = TestDatabase.FOLDER.resolve(name).toAbsolutePath();
    Files.deleteIfExists(data.resolve("program.log"));
    database = TestDatabase.properties(name);
    sql =
        JdbcClient.create(
            new DriverManagerDataSource(
                database.get("spring.datasource.url").toString(),
                database.get("spring.datasource.username").toString(),
                database.get("spring.datasource.password").toString()));
    program = started();
  }

  private RunningProgram started() {
    var arguments = new ArrayList<String>();
    database.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return RunningProgram.start(data, arguments.toArray(String[]::new));
  }

  /** It dies at once and comes back, at another port; nothing more once this is closed. */
  public synchronized void kill() {
    if (closed) return;
    down = true;
    program.kill();
    program = started();
    down = false;
  }

  /**
   * Its address. Nobody is sent to the port of a dead server, which may be another program's by
   * then.
   *
   * @throws UncheckedIOException while it is down
   */
  public String at(String path) {
    if (down) throw new UncheckedIOException(new ConnectException("the server was killed"));
    return program.at(path);
  }

  /**
   * @throws UncheckedIOException while it is down
   */
  public int port() {
    return URI.create(at("")).getPort();
  }

  /** Has it write into its log what each of its threads is at. */
  public void writeThreads() {
    program.writeThreads();
  }

  /** What has arrived of an upload that is not whole. */
  public byte[] arrived(UUID upload) throws IOException {
    return Files.readAllBytes(data.resolve("incoming").resolve(upload.toString()));
  }

  /** Somebody with a token. */
  public String joined() {
    var handle = "cut_" + Long.toString(System.nanoTime(), 36);
    sql.sql(
            """
            with joined as (
              insert into accounts.account (id, email, handle, name, password)
              values (gen_random_uuid(), :handle || '@example.org', :handle, 'Somebody', 'none')
              returning id)
            insert into accounts.session (token_hash, account, kind, ends_at)
            select sha256(:handle::bytea), id, 'program', now() + interval '8 hours' from joined
            """)
        .param("handle", handle)
        .update();
    return handle;
  }

  @Override
  public synchronized void close() {
    closed = true;
    program.close();
  }
}
