package app.serenade.platform;

import java.util.UUID;

/** Who asks: a guest, or a signed-in account. A handler takes it as an argument. */
public sealed interface Viewer {
  record Guest() implements Viewer {}

  record Account(UUID id, String handle, String name, Role role) implements Viewer {
    /** One that has no role but everybody's. */
    public Account(UUID id, String handle, String name) {
      this(id, handle, name, Role.MEMBER);
    }
  }

  /** What an account may do besides what is its own; each may all that those before it may. */
  enum Role {
    MEMBER,
    /** Looks into what others have with each other. */
    MODERATOR,
    /** Decides about it as well, and about its money. */
    OPERATOR
  }

  Viewer GUEST = new Guest();

  default boolean is(UUID account) {
    return this instanceof Account viewer && viewer.id.equals(account);
  }

  default boolean isGuest() {
    return this instanceof Guest;
  }

  /** Whether this is an account of at least this role. */
  default boolean isA(Role role) {
    return this instanceof Account viewer && viewer.role.compareTo(role) >= 0;
  }
}
