package app.serenade.notifications.push;

import app.serenade.notifications.push.SubscriptionStore.Device;
import app.serenade.platform.Fill;
import app.serenade.platform.Slot;
import app.serenade.platform.Templates;
import app.serenade.platform.Viewer;
import gg.jte.Content;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The switch for this browser, and the list of all that are on. */
@Component
class PushSwitch implements Fill {
  public record Show(List<Device> devices) {}

  private final SubscriptionStore store;

  PushSwitch(SubscriptionStore store) {
    this.store = store;
  }

  @Override
  public Slot slot() {
    return Slot.NOTIFICATIONS_BESIDE_MAIL;
  }

  @Override
  public @Nullable Content at(Viewer viewer, UUID subject) {
    if (!viewer.is(subject)) return null;
    return Templates.content("notifications/push/switch", new Show(store.of(subject)));
  }
}
