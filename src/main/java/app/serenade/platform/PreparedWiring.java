package app.serenade.platform;

import java.util.List;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Starts a packaged program with the wiring that the build worked out, a third faster than working
 * it out again. A setting that adds or leaves out parts of the program was not set in the build:
 * where one is, the program wires itself.
 */
public final class PreparedWiring
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
  static final List<String> CHANGE_THE_PARTS =
      List.of(
          "serenade.demo",
          "serenade.verify",
          "serenade.role.of",
          "serenade.payments.provider",
          "serenade.payments.stripe.trial",
          "spring.mail.host");

  /** Whether the build is working out the wiring: nothing may be started. */
  public static boolean isBeingPrepared() {
    return Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING);
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    var main = event.getSpringApplication().getMainApplicationClass();
    if (!isBeingPrepared() && main != null && isThere(main) && fits(event.getEnvironment())) {
      System.setProperty("spring.aot.enabled", "true");
    }
  }

  /** In a packaged program only: classes in a folder may be newer than their wiring. */
  private static boolean isThere(Class<?> main) {
    return main.getProtectionDomain().getCodeSource().getLocation().getPath().endsWith(".jar")
        && ClassUtils.isPresent(
            main.getName() + "__ApplicationContextInitializer", main.getClassLoader());
  }

  private static boolean fits(Environment settings) {
    return CHANGE_THE_PARTS.stream().noneMatch(settings::containsProperty);
  }
}
