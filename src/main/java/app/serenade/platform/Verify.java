package app.serenade.platform;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Asks every invariant of the stored data at one moment, prints what it found, and ends the
 * program.
 */
@Component
@ConditionalOnBooleanProperty("serenade.verify")
class Verify implements ApplicationRunner {
  private final Invariants invariants;
  private final ApplicationContext program;

  Verify(Invariants invariants, ApplicationContext program) {
    this.invariants = invariants;
    this.program = program;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var asked = invariants.ask();
    asked.forEach(Verify::print);
    var breaches = asked.stream().mapToInt(one -> one.breaches().size()).sum();
    System.out.printf("%d invariants asked, %d breaches%n", asked.size(), breaches);
    System.exit(SpringApplication.exit(program, () -> breaches == 0 ? 0 : 1));
  }

  private static void print(Invariants.Asked asked) {
    System.out.printf("%-8s %s%n", asked.holds() ? "holds" : "BROKEN", asked.name());
    asked.breaches().forEach(breach -> System.out.println("         " + breach));
  }
}
