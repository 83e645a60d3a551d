package app.serenade.platform;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Asks every invariant of the stored data, prints what it found, and ends the program. */
@Component
@ConditionalOnBooleanProperty("serenade.verify")
class Verify implements ApplicationRunner {
  private final List<Invariant> invariants;
  private final ApplicationContext program;

  Verify(List<Invariant> invariants, ApplicationContext program) {
    this.invariants = invariants;
    this.program = program;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var breaches = invariants.stream().mapToInt(Verify::ask).sum();
    System.out.printf("%d invariants asked, %d breaches%n", invariants.size(), breaches);
    System.exit(SpringApplication.exit(program, () -> breaches == 0 ? 0 : 1));
  }

  private static int ask(Invariant invariant) {
    var breaches = invariant.breaches();
    System.out.printf("%-8s %s%n", breaches.isEmpty() ? "holds" : "BROKEN", invariant.name());
    breaches.forEach(breach -> System.out.println("         " + breach));
    return breaches.size();
  }
}
