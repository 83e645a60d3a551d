package app.serenade.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.serenade.Alone;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Paying, delivering and publishing again, as the other side sees them without a reload. */
@Alone
class SeenAtOnceTest extends BothSides {
  private static final AtOnce AT_ONCE = new AtOnce();

  @AfterAll
  static void changesAreSeenAtOnce() {
    AT_ONCE.check("SeenAtOnceTest");
  }

  @Test
  void aRequestIsInTheListOnceItIsPaid() {
    bothLookAt("/checkout/" + two.placed(), "/me/custom");
    var request = creator.locator("a.request");
    assertThat(request).hasCount(0);
    AT_ONCE.seen(request, button(fan, "Pay")::click);
    assertThat(request).containsText("Siobhán");
    assertThat(creator.locator("#inbox-bubble")).containsText("1");
  }

  @Test
  void aRequestIsInTheConversationOnceItIsPaid() {
    bothLookAt("/checkout/" + two.placed(), "/inbox/" + two.fan.handle());
    AT_ONCE.seen(button(creator, "Accept"), button(fan, "Pay")::click);
  }

  @Test
  void aVideoIsThereOnceItIsDelivered() {
    var id = two.accepted();
    var delivery = Map.<String, Object>of("asset", two.film());
    bothLookAt("/commissions/" + id, "/commissions/" + id);
    AT_ONCE.seen(
        heading(fan, "Your video is here"),
        () -> two.creator.post("/commissions/" + id + "/delivery", delivery));
    assertThat(heading(creator, "Sent to Inês Ferreira")).isVisible();
  }

  @Test
  void aVideoIsInTheConversationOnceItIsDelivered() {
    var id = two.accepted();
    var delivery = Map.<String, Object>of("asset", two.film());
    bothLookAt("/inbox/" + two.creator.handle(), "/me/custom");
    var review =
        fan.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Leave a review"));
    AT_ONCE.seen(review, () -> two.creator.post("/commissions/" + id + "/delivery", delivery));
  }

  @Test
  void aPriceThatIsPublishedAgainStandsOnOpenPages() {
    bothLookAt("/@" + two.creator.handle() + "/custom", "/me/custom/edit");
    assertThat(price(fan, 500)).isVisible();
    creator.getByLabel("Price in coins").fill("700");
    AT_ONCE.seen(price(fan, 700), button(creator, "Re-publish")::click);
    assertThat(price(fan, 500)).hasCount(0);
  }

  private static Locator price(Page page, int coins) {
    return page.locator(".sheet, s-sheet")
        .getByText(coins + " coins", new Locator.GetByTextOptions().setExact(false))
        .first();
  }
}
