package app.serenade.accounts;

import app.serenade.platform.Viewer;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Gives an account a role, says so, and ends the program. There is no page for it: who may use the
 * machine decides who moderates and operates. It holds from that account's next request on.
 */
@Component
@ConditionalOnProperty("serenade.role.of")
class GiveRole implements ApplicationRunner {
  private final AccountStore accounts;
  private final Environment settings;
  private final ApplicationContext program;

  GiveRole(AccountStore accounts, Environment settings, ApplicationContext program) {
    this.accounts = accounts;
    this.settings = settings;
    this.program = program;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var handle = settings.getRequiredProperty("serenade.role.of");
    var role = settings.getRequiredProperty("serenade.role.is", Viewer.Role.class);
    var name = handle.replaceFirst("^@", "").toLowerCase(Locale.ROOT);
    var given = accounts.give(name, role);
    System.out.printf(
        given ? "@%s is %s now%n" : "there is no account @%s, so nobody is %s%n",
        name,
        role.name().toLowerCase(Locale.ROOT));
    System.exit(SpringApplication.exit(program, () -> given ? 0 : 1));
  }
}
