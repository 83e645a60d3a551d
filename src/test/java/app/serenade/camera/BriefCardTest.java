package app.serenade.camera;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** The card near the lens, from which its maker reads while shooting. */
class BriefCardTest extends CameraBrowser {
  private static final int MANY_WISHES = 6;

  /** Its parts of which something is not on the screen, or lies under something else. */
  private static final String COVERED =
      """
      [...document.querySelectorAll(".brief-card :is(summary, .brief-name, .brief-said, .brief-words, button)")]
        .filter((part) => {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          const seen = (x, y) => part.contains(document.elementFromPoint(x, y));
          return [0.1, 0.5, 0.9].some((across) => [0.1, 0.5, 0.9].some((down) =>
            !seen(left + across * (right - left), top + down * (bottom - top))));
        })
        .map((part) => part.className || part.tagName)
        .join(", ")
      """;

  @Test
  void theCardIsEnlargedRolledMovedAndHidden() {
    var page = opened(phone(), PAGE + "?brief=true");
    assertThat(button(page, "Shoot")).isVisible();
    var words = page.locator(".brief-words");
    var letters = letters(page);
    press(page, "Larger letters");
    press(page, "Still larger letters");
    assertThat(button(page, "Letters as before")).isVisible();
    assertThat(letters(page)).isGreaterThan(letters);
    pick(page, "Looks", "Noir");
    assertThat(words).isVisible();
    words.evaluate("words => (words.style.maxHeight = '40px')");
    press(page, "Roll the words");
    waitUntil(page, "document.querySelector('.brief-words').scrollTop > 5");
    var before = box(page);
    button(page, "Move the card").focus();
    for (var step = 0; step < 3; step++) page.keyboard().press("ArrowDown");
    assertThat(box(page).y - before.y).isBetween(60.0, 80.0);
    var grip = button(page, "Move the card").boundingBox();
    page.mouse().move(grip.x + 10, grip.y + 10);
    page.mouse().down();
    page.mouse().move(grip.x + 10, grip.y - 50);
    page.mouse().up();
    assertThat(box(page).y - before.y).isBetween(0.0, 20.0);
    page.locator(".brief-card summary").click();
    assertThat(words).isHidden();
    assertThat(page.getByText("For a friend")).isVisible();
  }

  @Test
  void onAPhoneHeldSidewaysItStandsBesideThePictureAndNothingCoversIt() {
    var page = opened(phone(), PAGE + "?brief=true");
    page.setViewportSize(844, 390);
    assertThat(button(page, "Shoot")).isVisible();
    assertThat(page.evaluate(COVERED)).isEqualTo("");
    wishMuch(page);
    press(page, "Larger letters");
    press(page, "Still larger letters");
    press(page, "Shoot");
    assertThat(page.locator(".camera-clock")).hasText("0:01");
    assertThat(page.evaluate(COVERED)).isEqualTo("");
    press(page, "Roll the words");
    waitUntil(page, "document.querySelector('.brief-words').scrollTop > 5");
    screenshot(page, "camera-sideways");
    press(page, "Pause");
    assertThat(button(page, "Done")).isVisible();
    assertThat(page.evaluate(COVERED)).isEqualTo("");
    screenshot(page, "camera-sideways-paused");
    var picture = page.locator(".camera-picture").boundingBox();
    assertThat(box(page).x + box(page).width).isLessThan(picture.x);
  }

  /** More than the card can show at once. */
  private static void wishMuch(Page page) {
    page.evaluate(
        """
        (many) => {
          const words = document.querySelector(".brief-words");
          for (let wish = 0; wish < many; wish++) words.append(words.firstElementChild.cloneNode(true));
        }
        """,
        MANY_WISHES);
  }

  private static double letters(Page page) {
    var size = "words => parseFloat(getComputedStyle(words.querySelector('span')).fontSize)";
    return ((Number) page.locator(".brief-words").evaluate(size)).doubleValue();
  }

  private static BoundingBox box(Page page) {
    return page.locator("s-brief").boundingBox();
  }
}
