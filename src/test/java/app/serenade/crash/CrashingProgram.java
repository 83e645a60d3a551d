package app.serenade.crash;

import app.serenade.Serenade;
import org.springframework.boot.SpringApplication;

/** The program with the hooks that let it die where a test says; told of its database. */
final class CrashingProgram {
  private CrashingProgram() {}

  public static void main(String[] arguments) {
    new SpringApplication(Serenade.class, CrashPoints.class).run(arguments);
  }
}
