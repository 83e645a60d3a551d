package app.serenade.platform.mail;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A letter by e-mail: the same words as text and as HTML.
 *
 * @param unsubscribe where the receiver ends such mails with one POST, null where there is nothing
 *     to end
 */
public record Mail(
    String to, String subject, String text, String html, @Nullable String unsubscribe)
    implements Serializable {}
