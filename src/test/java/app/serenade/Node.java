package app.serenade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole program in this JVM, beside others: a port of its own, and a database that it may share
 * with other nodes. To be closed, for the database takes only so many connections.
 */
public final class Node implements AutoCloseable {
  private final ConfigurableApplicationContext program;

  private Node(ConfigurableApplicationContext program) {
    this.program = program;
  }

  /**
   * @param database as {@link TestDatabase#properties} answered it
   * @param settings such as {@code --serenade.offers.free-allowed=true}
   */
  public static Node start(Map<String, Object> database, String... settings) {
    var arguments = new ArrayList<>(List.of(settings));
    arguments.add("--server.port=0");
    arguments.add("--serenade.data=" + TestDatabase.FOLDER.resolve("nodes"));
    database.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return new Node(new SpringApplication(Serenade.class).run(arguments.toArray(String[]::new)));
  }

  public ApplicationContext program() {
    return program;
  }

  public <T> T bean(Class<T> type) {
    return program.getBean(type);
  }

  /** Everything of one kind, such as all invariants. */
  public <T> List<T> all(Class<T> type) {
    return List.copyOf(program.getBeansOfType(type).values());
  }

  public String at(String path) {
    var port = ((WebServerApplicationContext) program).getWebServer().getPort();
    return "http://127.0.0.1:" + port + path;
  }

  @Override
  public void close() {
    program.close();
  }
}
