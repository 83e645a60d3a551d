package app.serenade.notifications;

import static app.serenade.platform.Text.t;

import app.serenade.notifications.LetterStore.Addressee;
import app.serenade.platform.Instance;
import app.serenade.platform.Templates;
import app.serenade.platform.mail.Mail;
import app.serenade.platform.mail.Mails;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Mails that tell what notifications tell, in the language their account last read in: all that is
 * new for one account in one mail.
 */
@Component
class NewsMails {
  private static final int LINES_MAX = 20;

  /** One thing that happened, and where to see it. */
  public record Line(String words, String target) {}

  /**
   * @param more how many things happened that have no line
   * @param unsubscribe where the account ends such mails
   */
  public record Letter(
      String language,
      String name,
      String subject,
      List<Line> lines,
      int more,
      String site,
      String unsubscribe) {}

  private final Mails mails;
  private final Instance instance;

  NewsMails(Mails mails, Instance instance) {
    this.mails = mails;
    this.instance = instance;
  }

  /** In the caller's transaction, once for each set of news. */
  void send(UUID account, Addressee to, List<Notification> news) {
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(to.language());
    try {
      mails.post("news/" + account + "/" + news.getFirst().id(), mail(to, news));
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }

  private Mail mail(Addressee to, List<Notification> news) {
    var letter = letter(to, news);
    var html = new StringOutput();
    Templates.content("notifications/mail", letter).writeTo(html);
    return new Mail(
        to.email(), letter.subject(), text(letter), html.toString(), letter.unsubscribe());
  }

  private Letter letter(Addressee to, List<Notification> news) {
    var lines = news.stream().limit(LINES_MAX).map(this::line).toList();
    var subject =
        news.size() == 1
            ? lines.getFirst().words()
            : t("notifications.mail.many", news.size(), instance.name());
    return new Letter(
        to.language().getLanguage(),
        to.name(),
        subject,
        lines,
        news.size() - lines.size(),
        instance.name(),
        instance.publicUrl() + "/unsubscribe/" + to.unsubscribe());
  }

  private Line line(Notification news) {
    return new Line(news.words(), instance.publicUrl() + "/commissions/" + news.commission());
  }

  private static String text(Letter letter) {
    var text = new StringBuilder(t("notifications.mail.hello", letter.name())).append("\n\n");
    for (var line : letter.lines())
      text.append(line.words()).append(".\n").append(line.target()).append("\n\n");
    if (letter.more() > 0) text.append(t("notifications.mail.more", letter.more())).append("\n\n");
    text.append(letter.site()).append("\n\n");
    return text.append(t("notifications.mail.stop"))
        .append("\n")
        .append(letter.unsubscribe())
        .append("\n")
        .toString();
  }
}
