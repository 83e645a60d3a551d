package app.serenade.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long one side waits until it sees, without a reload, what the other did. */
final class AtOnce {
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final double SETTLING_MS = 500;

  /** No single change takes as long, however busy the machine is. */
  private static final double EACH_MS = 3_000;

  private final List<Long> delaysMs = new ArrayList<>();

  /** Until the page follows what happens; before that there is nothing to measure. */
  static void live(Page page) {
    page.waitForCondition(
        () -> (boolean) page.evaluate("() => document.readyState === 'complete'"));
    page.waitForTimeout(SETTLING_MS);
  }

  /** Measured from the beginning of the cause on. */
  void seen(Locator there, Runnable cause) {
    var begun = System.nanoTime();
    cause.run();
    there.first().waitFor(new Locator.WaitForOptions().setTimeout(EACH_MS));
    delaysMs.add((System.nanoTime() - begun) / 1_000_000);
  }

  /**
   * The usual one: a busy machine is slow now and then. A page that asked every few seconds never
   * is so fast.
   */
  void check(String test) {
    System.out.printf("%s: seen by the other side after %s ms%n", test, delaysMs);
    assertThat(delaysMs.stream().sorted().skip((delaysMs.size() - 1) / 2).findFirst().orElse(0L))
        .isLessThan(LIMIT.toMillis());
  }
}
