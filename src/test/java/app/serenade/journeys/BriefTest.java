package app.serenade.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.Alone;
import app.serenade.platform.Viewer;
import app.serenade.platform.live.Live;
import app.serenade.profiles.BlockAccount;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The brief page in a browser: drafts that follow the fan, an offer that closes, a voice. */
@Alone
class BriefTest extends Browsers {
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  /** Stands in for what no browser can do without its maker: it hears the words in said. */
  private static final String RECOGNITION =
      """
      window.SpeechRecognition = class extends EventTarget {
        static available = async () => window.local ?? "unavailable";
        start() {
          window.heardLocally = this.processLocally === true;
          const result = new Event("result");
          result.results = [[{ transcript: "Siobhán" }]];
          setTimeout(() => { this.dispatchEvent(result); this.stop(); }, 50);
        }
        stop() { this.dispatchEvent(new Event("end")); }
        abort() { this.stop(); }
      };
      """;

  private final String creatorHandle = unique("mei");
  private UUID creator = new UUID(0, 0);

  @BeforeEach
  void anOffer() {
    creator = Person.join(context, at(""), creatorHandle, "Lin Mei").id();
    bean(JdbcClient.class)
        .sql(
            """
            insert into offers.offer (creator, introduction, description, amount, unit, promised_seconds, state)
            values (:id, gen_random_uuid(), 'A small song', 500, 'COINS', 15, 'accepting')
            """)
        .param("id", creator)
        .update();
  }

  private String request() {
    return "/@" + creatorHandle + "/custom/request";
  }

  private void offer(String change) {
    bean(TransactionTemplate.class)
        .executeWithoutResult(
            done -> {
              bean(JdbcClient.class)
                  .sql("update offers.offer set " + change + " where creator = :id")
                  .param("id", creator)
                  .update();
              bean(Live.class).hint("offer/" + creator, "offer");
            });
  }

  private void block(Viewer.Account fan, boolean blocked) {
    var block = bean(BlockAccount.class);
    var done = blocked ? block.by(creator, fan.handle()) : block.lift(creator, fan.handle());
    assertThat(done instanceof BlockAccount.Outcome.Done).isTrue();
  }

  @Test
  void aBriefGoesOnOnAnotherDeviceLiveAndAfterALostNetwork() {
    expectComplaint("ERR_INTERNET_DISCONNECTED");
    var hand = phone();
    var desk = desktop();
    var fan = signedUp(hand, "Inês Ferreira");
    signIn(desk, fan);
    var phone = opened(hand.newPage());
    chip(phone, "A friend").click();
    press(phone, "Next");
    name(phone).fill("Siobhán");
    assertThat(kept(phone)).hasText("Kept on your account.");

    var desktop = opened(desk.newPage());
    assertThat(name(desktop)).hasValue("Siobhán");
    assertThat(desktop.locator("[name=forWhom][value=friend]")).isChecked();
    name(phone).focus();
    desktop.getByLabel("What should be in it?").fill("Sing of the sea.");
    name(desktop).fill("Siobhan");
    assertThat(phone.locator("#wishes")).hasValue("Sing of the sea.");
    assertThat(name(phone)).hasValue("Siobhán");
    name(phone).blur();
    assertThat(name(phone)).hasValue("Siobhan");

    hand.setOffline(true);
    phone.locator("#saidAs").fill("shi-VAWN");
    assertThat(kept(phone)).hasText("Kept on this device.");
    hand.setOffline(false);
    assertThat(kept(phone)).hasText("Kept on your account.");
    assertThat(desktop.locator("#saidAs")).hasValue("shi-VAWN");
    phone.reload();
    assertThat(name(phone)).hasValue("Siobhan");
    screenshot(desktop, "brief-desktop");
  }

  @Test
  void aClosedOfferMakesEveryFieldReadOnlyAtOnceAndAnOpenOneBack() {
    var fan = desktop();
    var noor = signedUp(fan, "Noor El-Amin");
    var page = opened(fan.newPage());
    chip(page, "A friend").click();
    chip(page, "Wedding").click();
    name(page).fill("Ada");
    assertThat(page.getByText("They met in the rain")).isVisible();
    live(page);
    var closing = within(() -> offer("state = 'paused'"), () -> page.locator("#wishes[readonly]"));
    assertThat(closing).isLessThan(AT_ONCE);
    assertThat(page.locator("#brief").getByRole(AriaRole.RADIO).first()).isDisabled();
    assertThat(page.locator("#brief [name=mayPublish]")).isDisabled();
    assertThat(button(page, "Look it over")).isDisabled();
    assertThat(page.locator("#offer-now")).containsText("takes no requests at the moment");
    assertThat(name(page)).hasValue("Ada");
    screenshot(page, "brief-closed");
    within(() -> offer("state = 'accepting'"), () -> page.locator("#wishes:not([readonly])"));
    name(page).fill("Ada Lovelace");
    assertThat(page.locator("[name=forWhom][value=friend]")).isChecked();
    within(() -> block(noor, true), () -> page.locator("#wishes[readonly]"));
    assertThat(page.locator("#offer-now")).containsText("takes no requests right now");
    assertThat(name(page)).hasValue("Ada Lovelace");
    within(() -> block(noor, false), () -> page.locator("#wishes:not([readonly])"));
    press(page, "Look it over");

    assertThat(page.locator(".letter")).containsText("Ada Lovelace");
    live(page);
    within(
        () -> offer("amount = 900, version = version + 1"),
        () -> page.getByText("it was 500 coins (about €5.00) and is 900 coins (about €9.00) now"));
    screenshot(page, "brief-new-price");
    within(() -> offer("state = 'exited'"), () -> page.getByText("stopped making custom videos"));
    assertThat(button(page, "Confirm and pay")).isDisabled();
    offer("state = 'accepting'");
    press(page, "Confirm and pay");
    page.waitForURL(Pattern.compile(".*/wallet\\?need=900.*"));
  }

  @Test
  void aGuestWhoSignsUpLandsWhereTheyWereGoingWithAllTheirWords() {
    expectComplaint("401");
    var page = opened(phone().newPage());
    chip(page, "My partner").click();
    press(page, "Next");
    name(page).fill("Amara");
    assertThat(kept(page)).hasText("Kept on this device.");
    press(page, "Next");
    chip(page, "Birthday").click();
    for (var n = 0; n < 2; n++) press(page, "Next");
    press(page, "Look it over");
    page.waitForURL(Pattern.compile(".*/sign-in.*"));
    page.locator("a[href^='/sign-up']").first().click();
    page.getByLabel("Your name").fill("Guest no more");
    page.getByLabel("Handle").fill(unique("g"));
    page.getByLabel("E-mail").fill(unique("g") + "@example.org");
    page.getByLabel("Password").fill("a long password");
    press(page, "Create account");
    page.waitForURL(at(request() + "/confirmation"));
    assertThat(page.locator(".letter .to")).hasText("Amara");
    page.goBack();
    page.waitForURL(at(request()));
    assertThat(name(page)).hasValue("Amara");
    assertThat(kept(page)).hasText("Kept on your account.");
  }

  @Test
  void wordsCanBeSpokenAfterANoticeOrOnTheDeviceWithoutOne() {
    var context = desktop();
    Viewer.Account fan = signedUp(context, "Speaker");
    assertThat(fan.name()).isEqualTo("Speaker");
    var silent = context.newPage();
    silent.addInitScript("delete window.SpeechRecognition; delete window.webkitSpeechRecognition");
    assertThat(opened(silent).locator("s-voice button")).hasCount(0);
    silent.close();
    context.addInitScript(RECOGNITION);
    var page = opened(context.newPage());
    var microphone = page.locator("s-voice[of=addressedAs] button");
    microphone.click();
    assertThat(page.getByText("sends what you say to its maker")).isVisible();
    screenshot(page, "brief-voice");
    press(page, "I will type");
    assertThat(name(page)).hasValue("");
    microphone.click();
    press(page, "Go on");
    assertThat(name(page)).hasValue("Siobhán");
    page.evaluate("window.local = 'available'");
    page.locator("s-voice[of=wishes] button").click();
    assertThat(page.locator("#wishes")).hasValue("Siobhán");
    assertThat((boolean) page.evaluate("window.heardLocally")).isTrue();
    assertThat(kept(page)).hasText("Kept on your account.");
  }

  /** How long it takes until something is there. */
  private static Duration within(Runnable cause, java.util.function.Supplier<Locator> effect) {
    var start = System.nanoTime();
    cause.run();
    effect.get().first().waitFor();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Until its stream is open. */
  private static void live(Page page) {
    page.waitForTimeout(1_000);
  }

  private Page opened(Page page) {
    page.navigate(request());
    return page;
  }

  private static Locator name(Page page) {
    return page.locator("#addressedAs");
  }

  private static Locator kept(Page page) {
    return page.locator("[data-kept]");
  }

  private static Locator chip(Page page, String name) {
    return page.locator(".chip", new Page.LocatorOptions().setHasText(name)).first();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static void press(Page page, String name) {
    button(page, name).click();
  }
}
