package app.serenade.profiles;

import java.util.UUID;

/** An account as others see it. */
public record Profile(UUID account, String handle, String name, String bio) {
  static final int BIO_MAX = 160;
}
