package app.serenade.messages;

import app.serenade.platform.Cursor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of conversations, newest first.
 *
 * @param next the cursor of the next page, null on the last one
 */
public record ConversationsAnswer(List<Line> conversations, @Nullable String next) {
  public record Line(
      String handle, String name, String line, boolean own, Instant at, int unread) {}

  static ConversationsAnswer of(List<ConversationLine> lines) {
    var answers =
        lines.stream()
            .map(l -> new Line(l.handle(), l.name(), l.line(), l.own(), l.at(), l.unread()))
            .toList();
    return new ConversationsAnswer(answers, next(lines));
  }

  private static @Nullable String next(List<ConversationLine> lines) {
    if (lines.size() < LineReads.PAGE) return null;
    return new Cursor(lines.getLast().at(), lines.getLast().conversation()).toString();
  }
}
