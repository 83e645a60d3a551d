package app.serenade.notifications;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Slot;
import app.serenade.platform.Slots;
import app.serenade.platform.Viewer;
import gg.jte.Content;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * How notifications come beside the inbox, by mail first: the account's setting, and the link in
 * each mail.
 */
@Controller
class MailPages {
  public record Settings(Frame frame, boolean mail, List<Content> beside) {}

  public record Unsubscribe(Frame frame, UUID key, boolean done) {}

  private final WantMail want;
  private final Slots slots;

  MailPages(WantMail want, Slots slots) {
    this.want = want;
    this.slots = slots;
  }

  @Access(SIGNED_IN)
  @GetMapping("/me/notifications")
  ModelAndView settings(Frame frame, Viewer.Account viewer) {
    var beside = slots.at(Slot.NOTIFICATIONS_BESIDE_MAIL, viewer, viewer.id());
    return Html.page("notifications/settings", new Settings(frame, want.is(viewer.id()), beside));
  }

  @Access(SIGNED_IN)
  @PostMapping("/me/notifications")
  ModelAndView change(Viewer.Account viewer, @RequestParam boolean mail) {
    want.by(viewer.id(), mail);
    return Html.redirect("/me/notifications");
  }

  /** Asks first: programs open every link in a mail, and none of them may end anything. */
  @Access(ANYONE)
  @GetMapping("/unsubscribe/{key}")
  ModelAndView ask(Frame frame, @PathVariable UUID key) {
    if (!want.isKnown(key)) return Html.missing();
    return Html.page("notifications/unsubscribe", new Unsubscribe(frame, key, false));
  }

  /** By the page's button, and by mail programs in one step (RFC 8058). */
  @Access(ANYONE)
  @PostMapping("/unsubscribe/{key}")
  ModelAndView end(Frame frame, @PathVariable UUID key) {
    if (!want.endFor(key)) return Html.missing();
    return Html.page("notifications/unsubscribe", new Unsubscribe(frame, key, true));
  }
}
