package app.serenade.platform;

import java.util.UUID;

/** Counts what waits unread in an account's inbox; the module of notifications answers. */
public interface InboxBubble {
  int unread(UUID account);
}
