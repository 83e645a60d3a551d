package app.serenade.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A commission whose price is ten euros, in two browsers and on the pages of the sandbox's
 * provider: from the charge to the payout, and back to the payer.
 */
class EuroTest extends Browsers {
  private Two two;
  private Page fan;
  private Page creator;

  @BeforeEach
  void twoBrowsers() {
    two = new Two(context, at(""));
    sql("update offers.offer set unit = 'EUR', amount = 1000 where creator = :id")
        .param("id", two.creator.id())
        .update();
    var phone = phone();
    var desktop = desktop();
    signIn(phone, Two.account(two.fan, "Inês Ferreira"));
    signIn(desktop, Two.account(two.creator, "Lin Mei"));
    fan = phone.newPage();
    creator = desktop.newPage();
  }

  private JdbcClient.StatementSpec sql(String text) {
    return bean(JdbcClient.class).sql(text);
  }

  @Test
  void itIsChargedConfirmedByTheProvidersEventDeliveredAndPaidOut() {
    var commission = two.placed();
    fan.navigate("/checkout/" + commission);
    assertThat(words(fan, "€10.00")).isVisible();
    look(fan, "checkout");
    var charge = atTheProvider();
    look(fan, "provider");
    assertThat(words(fan, "Custom video by Lin Mei")).isVisible();
    decide("later");
    assertThat(heading(fan, "Waiting for the payment")).isVisible();
    look(fan, "pending");
    creator.navigate("/me/custom");
    assertThat(creator.locator("a.request")).hasCount(0);

    live(fan);
    two.fan.submit("/sandbox/payments/" + charge + "/decision", Map.of("decision", "pay"));
    assertThat(heading(fan, "It is on its way")).isVisible();
    look(fan, "paid");
    assertThat(creator.locator("a.request")).hasCount(1);
    creator.locator("a.request").click();
    button(creator, "Accept").click();
    assertThat(heading(creator, "Record it for")).isVisible();
    fan.navigate("/commissions/" + commission);
    assertThat(words(fan, "Held until delivery.")).isVisible();
    look(fan, "held");
    live(fan);
    two.deliver(commission);
    assertThat(heading(fan, "Your video is here")).isVisible();
    look(fan, "delivered");
    look(creator, "delivered-creator");
    fan.navigate("/wallet");
    assertThat(words(fan, "−€10.00")).isVisible();
    look(fan, "wallet");

    paysOut(commission);
  }

  private void paysOut(String commission) {
    creator.navigate("/me/income");
    look(creator, "income-waiting");
    assertThat(button(creator, "Pay out")).hasCount(0);
    sql("update commissions.commission set delivered_at = delivered_at - interval '73 hours' where id = :id")
        .param("id", UUID.fromString(commission))
        .update();
    creator.reload();
    look(creator, "income");
    var amount = creator.getByLabel("Amount").first();
    assertThat(amount).hasValue("8.00");
    amount.fill("9");
    expectComplaint("status of 409");
    button(creator, "Pay out").click();
    creator.waitForURL(at("/me/income/payouts"));
    live(creator);
    assertThat(words(creator, "Only €8.00 are available now")).isVisible();
    assertThat(creator.getByLabel("Amount").first()).hasValue("9");
    look(creator, "payout-too-much");
    creator.getByLabel("Amount").first().fill("8.00");
    button(creator, "Pay out").click();
    creator.waitForURL(Pattern.compile(".*/sandbox/payouts/.*"));
    look(creator, "payee");
    button(creator, "Leave it pending").click();
    assertThat(heading(creator, "€8.00 are on their way")).isVisible();
    look(creator, "payout-pending");
    link(creator, "Say where it should go").click();
    button(creator, "To an account that works").click();
    assertThat(heading(creator, "€8.00 were sent to you")).isVisible();
    look(creator, "payout");
    link(creator, "Back to your income").click();
    look(creator, "income-after");
  }

  @Test
  void aDeclinedPaymentSaysSoAndIsTriedAgain() {
    var commission = two.placed();
    fan.navigate("/checkout/" + commission);
    var first = atTheProvider();
    decide("decline");
    assertThat(heading(fan, "The payment did not work")).isVisible();
    look(fan, "declined");
    link(fan, "Try again").click();
    assertThat(atTheProvider()).isNotEqualTo(first);
    decide("pay");
    assertThat(heading(fan, "It is on its way")).isVisible();
    fan.navigate("/sandbox/payments/" + first);
    assertThat(heading(fan, "The payment did not work")).isVisible();
  }

  @Test
  void aRefundGoesBackToTheProviderAndIsPendingUntilItConfirms() {
    var commission = two.placed();
    fan.navigate("/checkout/" + commission);
    var charge = atTheProvider();
    decide("pay");
    assertThat(heading(fan, "It is on its way")).isVisible();
    creator.navigate("/commissions/" + commission);
    fan.navigate("/commissions/" + commission);
    askedAt(charge, "1 hour");
    fan.locator("[data-dialog=cancellation]").first().click();
    var dialog = fan.locator("#cancellation");
    dialog.getByText("It would come too late.").click();
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel it")).click();
    assertThat(words(fan, "On its way back to you, all of it")).isVisible();
    assertThat(words(creator, "On its way back to Inês Ferreira.")).isVisible();
    look(fan, "refunding");
    var wallet = fan.context().newPage();
    wallet.navigate("/wallet");
    assertThat(words(wallet, "On its way back to you")).isVisible();
    look(wallet, "wallet-refunding");
    live(wallet);

    askedAt(charge, "0 hours");
    assertThat(words(fan, "Returned to you, all of it.")).isVisible();
    assertThat(words(creator, "Returned to Inês Ferreira.")).isVisible();
    assertThat(words(wallet, "+€10.00")).isVisible();
    assertThat(wallet.getByText("On its way back to you")).hasCount(0);
    look(fan, "refunded");
    look(wallet, "wallet-refunded");
    assertThat(sandboxRefund(charge)).isEqualTo("paid");
  }

  /** When the provider is asked next what it has yet to do. */
  private void askedAt(String charge, String from) {
    sql("update payments.charge set ask_at = now() + cast(:from as interval) where id = :id")
        .param("from", from)
        .param("id", UUID.fromString(charge))
        .update();
  }

  private String sandboxRefund(String charge) {
    return sql("select state from payments.sandbox_transfer where id = :id and kind = 'refund'")
        .param("id", UUID.fromString(charge))
        .query(String.class)
        .single();
  }

  /** From the checkout to the provider's page; the charge. */
  private String atTheProvider() {
    button(fan, "Pay").click();
    fan.waitForURL(Pattern.compile(".*/sandbox/payments/.*"));
    assertThat(words(fan, "No real money moves")).isVisible();
    return fan.url().substring(fan.url().lastIndexOf('/') + 1);
  }

  private void decide(String decision) {
    fan.locator("[name=decision][value=" + decision + "]").click();
  }

  private static void live(Page page) {
    page.waitForFunction("document.querySelector('#live') !== null");
    page.waitForTimeout(500);
  }

  private static void look(Page page, String name) {
    screenshot(page, "euro-" + name);
  }

  private static Locator words(Page page, String words) {
    return page.getByText(words).first();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
  }
}
