package app.serenade.profiles;

import java.util.UUID;

/** A profile as programs see it. */
public record ProfileAnswer(UUID id, String handle, String name, String bio) {
  public static ProfileAnswer of(Profile profile) {
    return new ProfileAnswer(profile.account(), profile.handle(), profile.name(), profile.bio());
  }
}
