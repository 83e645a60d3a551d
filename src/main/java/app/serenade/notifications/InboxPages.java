package app.serenade.notifications;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.messages.ConversationLine;
import app.serenade.messages.LineReads;
import app.serenade.platform.Access;
import app.serenade.platform.Cursor;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The inbox (P8): what happened, and who wrote. */
@Controller
@Access(SIGNED_IN)
class InboxPages {
  private static final int NOTIFICATIONS_FIRST = 5;

  /**
   * @param newest whether both lists start at the newest, and so whether the page follows
   */
  public record Show(
      Frame frame,
      Unread unread,
      Page<Notification> news,
      Page<ConversationLine> talks,
      boolean newest) {}

  private final NotificationReads notifications;
  private final LineReads lines;
  private final ReadNotification read;
  private final NotificationStore store;

  InboxPages(
      NotificationReads notifications,
      LineReads lines,
      ReadNotification read,
      NotificationStore store) {
    this.notifications = notifications;
    this.lines = lines;
    this.read = read;
    this.store = store;
  }

  @GetMapping("/inbox")
  ModelAndView show(
      Frame frame,
      Viewer.Account viewer,
      @RequestParam(required = false) @Nullable String news,
      @RequestParam(required = false) @Nullable String talks) {
    store.speaks(viewer.id(), frame.language());
    var newest = news == null && talks == null;
    var show =
        new Show(
            frame,
            notifications.unread(viewer.id()),
            talks == null ? news(viewer.id(), news) : Page.none(),
            news == null ? talks(viewer.id(), talks) : Page.none(),
            newest);
    return Html.page("notifications/inbox", show);
  }

  private Page<Notification> news(UUID account, @Nullable String cursor) {
    var length = cursor == null ? NOTIFICATIONS_FIRST : Page.LENGTH;
    var rows = notifications.newest(account, Cursor.of(cursor), length + 1);
    return Page.of(rows, length, last -> new Cursor(last.at(), last.id()));
  }

  private Page<ConversationLine> talks(UUID account, @Nullable String cursor) {
    var rows = lines.newest(account, Cursor.of(cursor), Page.LENGTH + 1);
    return Page.of(rows, Page.LENGTH, last -> new Cursor(last.at(), last.conversation()));
  }

  @PostMapping("/notifications/{id}/reading")
  ModelAndView read(Viewer.Account viewer, @PathVariable UUID id) {
    var commission = notifications.commission(viewer.id(), id);
    if (commission == null) return Html.missing();
    read.by(viewer.id(), id);
    return Html.redirect("/commissions/" + commission);
  }
}
