package app.serenade.messages;

import app.serenade.platform.Fill;
import app.serenade.platform.Slot;
import app.serenade.platform.Templates;
import app.serenade.platform.Viewer;
import app.serenade.profiles.ProfileReads;
import gg.jte.Content;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way from a profile into the conversation with its account. */
@Component
class MessageButton implements Fill {
  public record Button(String handle) {}

  private final ProfileReads profiles;

  MessageButton(ProfileReads profiles) {
    this.profiles = profiles;
  }

  @Override
  public Slot slot() {
    return Slot.PROFILE_ACTION;
  }

  @Override
  public @Nullable Content at(Viewer viewer, UUID subject) {
    if (viewer.is(subject)) return null;
    var profile = profiles.find(subject);
    return profile == null
        ? null
        : Templates.content("messages/button", new Button(profile.handle()));
  }
}
