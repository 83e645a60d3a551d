package app.serenade.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.serenade.payments.Coins;
import app.serenade.platform.Ids;
import app.serenade.platform.Viewer;
import app.serenade.platform.live.Live;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Older pages of live lists stay what they are when the stream opens and when something happens.
 */
class OlderTest extends Browsers {
  private Viewer.Account reader;
  private Page page;

  @BeforeEach
  void signIn() {
    var window = phone();
    reader = signedUp(window, "Ana");
    page = window.newPage();
  }

  @Test
  void theWalletsOlderMovementsStay() {
    for (var n = 1; n <= 25; n++) Coins.give(context::getBean, reader.id(), 500 + n);
    page.navigate("/wallet");
    pressAndWaitForTheStream("Older", "/wallet?before=");
    assertThat(page.locator("#history")).containsText("+501 coins");
    followed("/wallet?before=", () -> buys(999));
    assertThat(page.locator("#balance")).containsText("13,824 coins");
    assertThat(page.locator("#history")).containsText("+501 coins");
    screenshot(page, "older-wallet");
  }

  private void buys(int coins) {
    Coins.give(context::getBean, reader.id(), coins);
    bean(TransactionTemplate.class)
        .executeWithoutResult(_ -> bean(Live.class).hint("account/" + reader.id(), "wallet"));
  }

  @Test
  void theIncomesOlderDeliveriesStay() {
    var creator = Person.join(context, at(""), unique("c"), "Lin Mei");
    var fan = Person.join(context, at(""), unique("f"), "Fan");
    signIn(page.context(), Two.account(creator, "Lin Mei"));
    for (var n = 1; n <= 22; n++) delivered(fan, creator, n);
    page.navigate("/me/income");
    pressAndWaitForTheStream("Older", "/me/income?before=");
    assertThat(page.locator("#income")).containsText("For Nr 22.");
    screenshot(page, "older-income");
  }

  private void delivered(Person fan, Person creator, int daysAgo) {
    sql("""
        with taken as (update media.asset set taken_at = now() where id = :asset)
        insert into commissions.commission
          (id, fan, creator, state, transition, for_whom, addressed_as, said_as, occasion, wishes,
           may_publish, amount, unit, fee_percent, coins_per_unit, answer_seconds, deliver_seconds,
           claim_seconds, promised_seconds, description, placed_at, requested_at, accepted_at,
           delivered_at, asset)
        select :id, :fan, :creator, 'delivered', 3, 'friend', :name, '', 'birthday', '', false, 0,
               'COINS', 20, 100, 172800, 604800, 0, 15, '', at, at, at, at, :asset
        from (select now() - make_interval(days => :days) as at) as moment
        """)
        .param("id", Ids.next())
        .param("fan", fan.id())
        .param("creator", creator.id())
        .param("name", "Nr " + daysAgo + ".")
        .param("days", daysAgo)
        .param("asset", Films.ready(context, creator, "custom", 20))
        .update();
  }

  @Test
  void thoseWhoWereBlockedLongAgoStay() {
    for (var n = 1; n <= 51; n++) blocked(n);
    page.navigate("/me/blocks");
    pressAndWaitForTheStream("Earlier", "/me/blocks?cursor=");
    assertThat(page.locator("#blocks .row")).hasCount(1);
    assertThat(page.locator("#blocks")).containsText("Blocked 51");
  }

  private void blocked(int hoursAgo) {
    var id = Person.join(context, at(""), unique("b"), "Blocked " + hoursAgo).id();
    sql("""
        insert into profiles.blocking (blocker, blocked, at)
        values (:blocker, :blocked, now() - make_interval(hours => :hours))
        """)
        .param("blocker", reader.id())
        .param("blocked", id)
        .param("hours", hoursAgo)
        .update();
  }

  /** The open page asks for itself once the stream is there. */
  private void pressAndWaitForTheStream(String link, String older) {
    followed(
        older,
        () ->
            page.locator("a.button").filter(new Locator.FilterOptions().setHasText(link)).click());
    page.waitForTimeout(200);
  }

  private void followed(String path, Runnable cause) {
    Predicate<Response> asked =
        answer ->
            answer.url().contains(path)
                && answer.request().headers().containsKey("hx-request")
                && answer.status() == 200;
    page.waitForResponse(asked, cause);
  }

  private JdbcClient.StatementSpec sql(String text) {
    return bean(JdbcClient.class).sql(text);
  }
}
