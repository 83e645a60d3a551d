package app.serenade;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the program under test its database and its data folder. */
class ServerTestSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestDatabase.closeFirst(context);
    var settings = new HashMap<>(TestDatabase.properties("server"));
    settings.putAll(Map.of("serenade.data", TestDatabase.FOLDER.resolve("server").toString()));
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
  }
}
