package app.serenade.notifications;

/**
 * How much waits unread. A change of a commission counts once, as a notification; a message counts
 * what a person wrote.
 */
public record Unread(int notifications, int messages) {
  public int all() {
    return notifications + messages;
  }
}
