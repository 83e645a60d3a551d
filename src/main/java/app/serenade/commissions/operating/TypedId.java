package app.serenade.commissions.operating;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id in what somebody pasted: a commission's address, or the id itself. */
final class TypedId {
  private static final Pattern ID =
      Pattern.compile("(?i)\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");

  private TypedId() {}

  static @Nullable UUID in(String typed) {
    var found = ID.matcher(typed);
    return found.find() ? UUID.fromString(found.group()) : null;
  }
}
