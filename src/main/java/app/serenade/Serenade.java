package app.serenade;

import app.serenade.platform.PreparedWiring;
import app.serenade.platform.database.CannotStart;
import app.serenade.platform.database.ProgramDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The program: one server process, with its database inside unless told of another. */
@Modulithic(sharedModules = "platform")
@ConfigurationPropertiesScan
@SpringBootApplication
public class Serenade {
  static void main(String[] args) {
    var program = new SpringApplication(Serenade.class);
    program.addListeners(new PreparedWiring());
    try {
      if (!PreparedWiring.isBeingPrepared()) {
        ProgramDatabase.provideFor(program, args);
      }
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    program.run(args);
  }
}
