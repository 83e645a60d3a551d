package app.serenade;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The program: one server process, with its database inside unless told of another. */
@Modulithic(sharedModules = "platform")
@SpringBootApplication
public class Serenade {
  static void main(String[] args) {
    SpringApplication.run(Serenade.class, args);
  }
}
