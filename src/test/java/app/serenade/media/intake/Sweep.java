package app.serenade.media.intake;

import java.io.IOException;
import org.springframework.context.ApplicationContext;

/** What a sweep takes away, for tests that do not wait for the next. */
public record Sweep(ApplicationContext program) {
  public void run() throws IOException {
    program.getBean(SweepMedia.class).run();
  }
}
