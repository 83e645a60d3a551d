package app.serenade;

import app.serenade.api.ContractFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives the program under test its database and its data folder. */
class ServerTestSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestDatabase.endFirst(context::close);
    addContractFilter(context);
    var settings = new HashMap<>(TestDatabase.properties("server"));
    var data = TestDatabase.FOLDER.resolve("server");
    forgetFilms(data.resolve("media"));
    settings.put("serenade.data", data.toString());
    settings.put("serenade.messages.each-minute", "60");
    settings.put("serenade.sign-in.tries-each-address", "5000");
    settings.put("serenade.offers.promised-seconds", "1,15,30,60");
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
  }

  /** Those of an earlier run: its database is gone. */
  private static void forgetFilms(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addContractFilter(ConfigurableApplicationContext context) {
    var registration = new FilterRegistrationBean<>(new ContractFilter());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    context.getBeanFactory().registerSingleton("contractFilter", registration);
  }
}
