package app.serenade.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import org.springframework.mail.javamail.MimeMessageHelper;

/** A mail in the form in which it travels. */
final class Letter {
  private Letter() {}

  /** The same key gives the same Message-ID, by which a receiver knows a letter that came twice. */
  static MimeMessage of(MimeMessage empty, String key, Mail mail, String from, String host)
      throws MessagingException {
    var letter = new MimeMessageHelper(empty, true, StandardCharsets.UTF_8.name());
    letter.setFrom(from);
    letter.setTo(mail.to());
    letter.setSubject(mail.subject());
    letter.setText(mail.text(), mail.html());
    letter.setSentDate(new Date());
    empty.saveChanges();
    empty.setHeader("Message-ID", "<" + name(key) + "@" + host + ">");
    empty.setHeader("Auto-Submitted", "auto-generated");
    if (mail.unsubscribe() != null) {
      empty.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
      empty.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return empty;
  }

  static String name(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
