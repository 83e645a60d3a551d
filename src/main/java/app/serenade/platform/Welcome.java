package app.serenade.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the person who started the program reads once it serves. */
@Component
@ConditionalOnBooleanProperty(name = "serenade.verify", havingValue = false, matchIfMissing = true)
class Welcome {
  private final Instance instance;
  private final DataFolder data;
  private final Environment environment;

  Welcome(Instance instance, DataFolder data, Environment environment) {
    this.instance = instance;
    this.data = data;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    System.out.printf("%s serves on %s (data in %s)%n", instance.name(), address(), data.path());
    if (instance.sandbox()) {
      System.out.println("No real money moves: payments are only pretended.");
    }
  }

  private String address() {
    if (instance.secure()) return instance.publicUrl().toString();
    return "http://localhost:" + environment.getProperty("local.server.port");
  }
}
