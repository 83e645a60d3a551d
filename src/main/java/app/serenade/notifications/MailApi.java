package app.serenade.notifications;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether notifications come by mail, for programs. */
@RestController
@Access(SIGNED_IN)
@RequestMapping("/api/v1/account/notifications")
class MailApi {
  public record Setting(@Nullable Boolean mail) {}

  private final WantMail want;

  MailApi(WantMail want) {
    this.want = want;
  }

  @GetMapping
  Setting show(Viewer.Account viewer) {
    return new Setting(want.is(viewer.id()));
  }

  @PutMapping
  ResponseEntity<?> change(Viewer.Account viewer, @RequestBody Setting asked) {
    if (asked.mail() == null)
      return Problems.invalid(Map.of("mail", t("platform.problem.unreadable")));
    want.by(viewer.id(), asked.mail());
    return ResponseEntity.ok(asked);
  }
}
