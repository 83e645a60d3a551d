package app.serenade.notifications;

import app.serenade.platform.Fill;
import app.serenade.platform.Slot;
import app.serenade.platform.Templates;
import app.serenade.platform.Viewer;
import gg.jte.Content;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The account page's way to what comes by mail. */
@Component
class MailRow implements Fill {
  public record Row(boolean mail) {}

  private static final int LAST = 300;

  private final WantMail want;

  MailRow(WantMail want) {
    this.want = want;
  }

  @Override
  public Slot slot() {
    return Slot.ACCOUNT_ROW;
  }

  @Override
  public int order() {
    return LAST;
  }

  @Override
  public @Nullable Content at(Viewer viewer, UUID subject) {
    if (!viewer.is(subject)) return null;
    return Templates.content("notifications/mail-row", new Row(want.is(subject)));
  }
}
