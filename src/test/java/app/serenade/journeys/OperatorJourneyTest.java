package app.serenade.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.serenade.Alone;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator looks and decides, and both parties see it without a reload. */
@Alone
class OperatorJourneyTest extends BothSides {
  private static final AtOnce AT_ONCE = new AtOnce();
  private static final String LOOKED = "An operator looked into it";

  private Page operator;

  @AfterAll
  static void changesAreSeenAtOnce() {
    AT_ONCE.check("OperatorJourneyTest");
  }

  @BeforeEach
  void anOperator() {
    var desktop = desktop();
    var account = signedUp(desktop, "Ada Ops");
    bean(JdbcClient.class)
        .sql("update accounts.account set role = 'operator' where id = :id")
        .param("id", account.id())
        .update();
    operator = desktop.newPage();
  }

  /** From one's own account page, with the address that a party sent. */
  private void looksInto(String id) {
    bothLookAt("/commissions/" + id, "/commissions/" + id);
    operator.navigate("/me");
    operator.getByText("Look into commissions").click();
    operator.getByLabel("Which commission").fill(at("/commissions/" + id));
    operator.getByLabel("Why", exactly()).fill("The fan wrote to us");
    AT_ONCE.seen(words(fan, LOOKED), button(operator, "Look into it")::click);
    assertThat(words(creator, LOOKED)).isVisible();
    assertThat(words(creator, "The fan wrote to us")).isVisible();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Locator words(Page page, String words) {
    return page.getByText(words).first();
  }

  private void decides(String button, String confirm, String why, Locator seen) {
    button(operator, button).click();
    var dialog = operator.locator("dialog[open]");
    dialog.locator("textarea").fill(why);
    AT_ONCE.seen(seen, () -> dialog.getByText(confirm, exactlyThat()).click());
    assertThat(words(creator, why)).isVisible();
    assertThat(words(fan, why)).isVisible();
  }

  private static Locator.GetByTextOptions exactlyThat() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  @Test
  void anOperatorCancelsWhatWasAccepted() {
    var id = two.accepted();
    looksInto(id);
    decides(
        "Cancel the commission",
        "Cancel it",
        "The creator is ill",
        heading(fan, "Cancelled by the operator"));
    assertThat(heading(creator, "Cancelled by the operator")).isVisible();
    assertThat(words(fan, "Returned to you, all of it.")).isVisible();
    assertThat(button(operator, "Cancel the commission")).hasCount(0);
    screenshot(operator, "operator-cancelled");
  }

  @Test
  void anOperatorGivesTheMoneyBackAfterDelivery() {
    var id = two.delivered();
    looksInto(id);
    operator.waitForFunction("() => document.querySelector('.video-box video').readyState > 0");
    decides(
        "Give the money back",
        "Give it back",
        "It says another name",
        words(fan, "Refunded after delivery: returned to you, all of it."));
    assertThat(heading(fan, "Your video is here")).isVisible();
    assertThat(words(creator, "it left your income")).isVisible();
    assertThat(button(operator, "Give the money back")).hasCount(0);
    screenshot(operator, "operator-reversed");
  }
}
