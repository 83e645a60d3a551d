package app.serenade.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;

/** A fan on a phone and a creator on a desktop, each signed in. */
abstract class BothSides extends Browsers {
  protected Two two;
  protected Page fan;
  protected Page creator;

  @BeforeEach
  void twoBrowsers() {
    two = new Two(context, at(""));
    var phone = phone();
    var desktop = desktop();
    signIn(phone, Two.account(two.fan, "Inês Ferreira"));
    signIn(desktop, Two.account(two.creator, "Lin Mei"));
    fan = phone.newPage();
    creator = desktop.newPage();
  }

  /** Both pages are there, and follow what happens. */
  protected void bothLookAt(String fans, String creators) {
    fan.navigate(fans);
    creator.navigate(creators);
    AtOnce.live(fan);
    AtOnce.live(creator);
  }

  protected static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  protected static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
  }
}
