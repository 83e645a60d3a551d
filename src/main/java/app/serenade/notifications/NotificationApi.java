package app.serenade.notifications;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.platform.Access;
import app.serenade.platform.Cursor;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notifications for programs. */
@RestController
@Access(SIGNED_IN)
@RequestMapping("/api/v1/notifications")
class NotificationApi {
  public record Answer(
      UUID id,
      UUID commission,
      String change,
      String partner,
      String words,
      Instant at,
      boolean read) {
    static Answer of(Notification it) {
      return new Answer(
          it.id(),
          it.commission(),
          it.change().word(),
          it.partnerHandle(),
          it.words(),
          it.at(),
          it.read());
    }
  }

  public record Answers(
      List<Answer> notifications,
      int unreadNotifications,
      int unreadMessages,
      @Nullable String next) {}

  private final NotificationReads notifications;
  private final ReadNotification read;

  NotificationApi(NotificationReads notifications, ReadNotification read) {
    this.notifications = notifications;
    this.read = read;
  }

  @GetMapping
  Answers list(Viewer.Account viewer, @RequestParam(required = false) @Nullable String cursor) {
    var rows = notifications.newest(viewer.id(), Cursor.of(cursor), Page.LENGTH + 1);
    var page = Page.of(rows, Page.LENGTH, last -> new Cursor(last.at(), last.id()));
    var unread = notifications.unread(viewer.id());
    var answers = page.rows().stream().map(Answer::of).toList();
    return new Answers(answers, unread.notifications(), unread.messages(), page.next());
  }

  @PostMapping("/{id}/reading")
  ResponseEntity<?> read(Viewer.Account viewer, @PathVariable UUID id) {
    if (notifications.commission(viewer.id(), id) == null) return Problems.missing();
    read.by(viewer.id(), id);
    return ResponseEntity.noContent().build();
  }
}
