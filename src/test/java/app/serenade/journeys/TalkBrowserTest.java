package app.serenade.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.serenade.commissions.Change;
import app.serenade.commissions.CommissionChanged;
import app.serenade.commissions.telling.Untold;
import app.serenade.platform.Ids;
import app.serenade.platform.Viewer;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Conversations in real browsers: the video's menu, the forward sheet, counts on open pages. */
class TalkBrowserTest extends Browsers {
  private BrowserContext window;
  private Viewer.Account fan;
  private Person creator;
  private Person friend;
  private UUID commission;

  @BeforeEach
  void delivered() {
    window = phone();
    fan = signedUp(window, "Ana");
    creator = Person.join(context, at(""), unique("c"), "Lin Mei");
    friend = Person.join(context, at(""), unique("f"), "Friend");
    commission = Ids.next();
    bean(JdbcClient.class)
        .sql(
            """
            with taken as (update media.asset set taken_at = now() where id = :asset)
            insert into commissions.commission
              (id, fan, creator, state, transition, for_whom, addressed_as, said_as, occasion, wishes,
               may_publish, amount, unit, fee_percent, coins_per_unit, answer_seconds, deliver_seconds,
               claim_seconds, promised_seconds, description, placed_at, requested_at, accepted_at,
               delivered_at, asset)
            values (:id, :fan, :creator, 'delivered', 3, 'friend', 'Amara', '', 'birthday', '', false, 0,
                    'COINS', 20, 100, 172800, 604800, 0, 15, '', now(), now(), now(), now(), :asset)
            """)
        .param("id", commission)
        .param("fan", fan.id())
        .param("creator", creator.id())
        .param("asset", Films.ready(context, creator, "custom", 20))
        .update();
    var event = new CommissionChanged(commission, 3, fan.id(), creator.id(), Change.DELIVERED);
    bean(TransactionTemplate.class).executeWithoutResult(_ -> bean(Untold.class).add(event));
  }

  private static void says(Person from, String to, String text) {
    from.submit("/inbox/" + to, Map.of("text", text));
  }

  @Test
  void aLongPressARightClickAndTheMenuKeyOpenTheVideosMenu() {
    var page = window.newPage();
    page.navigate("/inbox/" + creator.handle());
    var poster = page.locator(".video-message .poster");
    var forward = page.locator(".video-message .menu-list a", withText("Forward"));
    assertThat(poster).isVisible();
    poster.click(
        new Locator.ClickOptions().setButton(com.microsoft.playwright.options.MouseButton.RIGHT));
    assertThat(forward).isVisible();
    screenshot(page, "talk-video-menu");
    page.keyboard().press("Escape");
    assertThat(forward).isHidden();
    poster.dispatchEvent("contextmenu");
    assertThat(forward).isFocused();
    page.keyboard().press("Escape");
    poster.dispatchEvent("pointerdown", Map.of("pointerType", "touch"));
    assertThat(forward).isVisible();
    poster.dispatchEvent("pointerup", Map.of("pointerType", "touch"));
    page.keyboard().press("Escape");
    page.locator(".video-message summary").click();
    assertThat(page.locator(".video-message .menu-list a", withText("Download"))).isVisible();
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void theSheetForwardsToSomebodyAndMakesALinkAndTakesBothBack() {
    var page = window.newPage();
    page.navigate("/commissions/" + commission + "/video");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Forward").setExact(true))
        .first()
        .click();
    page.waitForURL("**/forward");
    page.locator("#forward input[type=search]").fill(friend.handle());
    var choice = page.locator("#choice-" + friend.handle());
    choice.getByRole(AriaRole.BUTTON).click();
    var access = page.locator("#forward-access");
    assertThat(access).containsText("Friend");
    screenshot(page, "forward-sheet");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make a link")).click();
    assertThat(page.locator("s-qr svg")).isVisible();
    screenshot(page, "forward-link");
    var address = page.locator(".forward-made input").inputValue();
    var guest = phone().newPage();
    guest.navigate(address.substring(address.indexOf("/w/")));
    assertThat(guest.locator("s-video video")).isVisible();
    screenshot(guest, "forward-watch");
    access.getByText("Withdraw").click();
    assertThat(access).not().containsText("Friend");
    access.getByText("Revoke").click();
    assertThat(access).not().containsText("link");
    expectComplaint("404");
    guest.reload();
    assertThat(guest.getByText("This link does not work")).isVisible();
    screenshot(guest, "forward-ended");
  }

  @Test
  void countsFollowInBothTabsAndReadingInOneReadsInAll() {
    var first = window.newPage();
    var second = window.newPage();
    first.navigate("/inbox");
    second.navigate("/me");
    says(friend, fan.handle(), "One");
    says(friend, fan.handle(), "Two");
    var row = first.locator("a.row[href='/inbox/" + friend.handle() + "'] .bubble");
    first.bringToFront();
    assertThat(row).containsText("2");
    second.bringToFront();
    second.navigate("/inbox/" + friend.handle());
    assertThat(second.getByText("Two")).isVisible();
    first.bringToFront();
    assertThat(row).hasCount(0);
  }

  @Test
  void whatWasMissedWhileOfflineComesOnceAndWhole() {
    var page = window.newPage();
    page.navigate("/inbox/" + friend.handle());
    says(friend, fan.handle(), "Before");
    assertThat(page.getByText("Before")).isVisible();
    expectComplaint(".*");
    window.setOffline(true);
    says(friend, fan.handle(), "Meanwhile");
    window.setOffline(false);
    assertThat(page.getByText("Meanwhile")).isVisible();
    says(friend, fan.handle(), "After");
    assertThat(page.getByText("After")).isVisible();
    assertThat(page.locator(".message")).hasCount(3);
  }

  @Test
  void theCreatorRefusesInPlace() {
    var asked = Ids.next();
    bean(JdbcClient.class)
        .sql(
            """
            insert into commissions.commission
              (id, fan, creator, state, transition, due_at, for_whom, addressed_as, said_as, occasion,
               wishes, may_publish, amount, unit, fee_percent, coins_per_unit, answer_seconds,
               deliver_seconds, claim_seconds, promised_seconds, description, placed_at, requested_at)
            values (:id, :fan, :creator, 'requested', 1, now() + interval '2 days', 'friend', 'Noor', '',
                    'birthday', '', false, 0, 'COINS', 20, 100, 172800, 604800, 0, 15, '', now(), now())
            """)
        .param("id", asked)
        .param("fan", friend.id())
        .param("creator", fan.id())
        .update();
    var event = new CommissionChanged(asked, 1, friend.id(), fan.id(), Change.REQUESTED);
    bean(TransactionTemplate.class).executeWithoutResult(_ -> bean(Untold.class).add(event));
    var page = window.newPage();
    page.navigate("/inbox/" + friend.handle());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Refuse")).first().click();
    var dialog = page.locator("dialog[open]");
    assertThat(dialog).containsText("Refuse this request?");
    screenshot(page, "talk-refuse");
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Refuse")).click();
    assertThat(page.getByText("You refused the request for Noor")).isVisible();
    assertThat(dialog).hasCount(0);
    assertThat(page).hasURL(at("/inbox/" + friend.handle()));
  }
}
