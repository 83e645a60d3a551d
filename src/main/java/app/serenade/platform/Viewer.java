package app.serenade.platform;

import java.util.UUID;

/** Who asks: a guest, or a signed-in account. A handler takes it as an argument. */
public sealed interface Viewer {
  record Guest() implements Viewer {}

  record Account(UUID id, String handle, String name) implements Viewer {}

  Viewer GUEST = new Guest();

  default boolean is(UUID account) {
    return this instanceof Account(var id, var handle, var name) && id.equals(account);
  }

  default boolean isGuest() {
    return this instanceof Guest;
  }
}
