package app.serenade.platform.database;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Which database the program uses: the one it was told of, otherwise the one inside. */
public final class ProgramDatabase {
  private ProgramDatabase() {}

  /** Starts the database if it is ours to start, and gives the program its address. */
  public static void provideFor(SpringApplication program, String... arguments) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
    var url = environment.getProperty("serenade.database.url", "");
    program.setDefaultProperties(
        url.isBlank() ? inside(program, environment) : outside(environment, url));
  }

  private static Map<String, Object> inside(SpringApplication program, Environment environment) {
    var data = Path.of(environment.getProperty("serenade.data", "data"));
    if (mayStandBeside(environment) && FolderLock.isTaken(data)) {
      var running = Cluster.running(data);
      return address(running.url("postgres"), Cluster.USER, running.password());
    }
    var database = EmbeddedDatabase.start(data);
    program.addListeners(stopsAfterTheProgram(database));
    return address(database.url(), database.user(), database.password());
  }

  /** What only looks, or changes one row, does so beside a program that is running. */
  private static boolean mayStandBeside(Environment environment) {
    return environment.getProperty("serenade.verify", Boolean.class, false)
        || environment.containsProperty("serenade.role.of");
  }

  /** Spring takes shutdown handlers only once it has begun; it runs them when all is closed. */
  private static ApplicationListener<ApplicationStartingEvent> stopsAfterTheProgram(
      EmbeddedDatabase database) {
    return _ -> SpringApplication.getShutdownHandlers().add(database::stop);
  }

  private static Map<String, Object> outside(Environment environment, String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new CannotStart(
          "SERENADE_DATABASE_URL must look like jdbc:postgresql://host/database, not " + url);
    }
    return address(
        url,
        environment.getProperty("serenade.database.user", ""),
        environment.getProperty("serenade.database.password", ""));
  }

  private static Map<String, Object> address(String url, String user, String password) {
    var properties = new HashMap<String, Object>();
    properties.put("spring.datasource.url", url);
    if (!user.isBlank()) {
      properties.put("spring.datasource.username", user);
      properties.put("spring.datasource.password", password);
    }
    return properties;
  }
}
