package app.serenade.notifications;

import static app.serenade.platform.Text.t;

import app.serenade.notifications.NotificationStore.News;
import app.serenade.platform.Instance;
import app.serenade.platform.Templates;
import app.serenade.platform.mail.Mail;
import app.serenade.platform.mail.Mails;
import gg.jte.output.StringOutput;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Mails that tell what the notification tells, in the language its account last read in. */
@Component
class CommissionMails {
  public record Letter(String language, String name, String words, String target, String site) {}

  private final MailReads reads;
  private final NotificationStore store;
  private final Mails mails;
  private final Instance instance;

  CommissionMails(MailReads reads, NotificationStore store, Mails mails, Instance instance) {
    this.reads = reads;
    this.store = store;
    this.mails = mails;
    this.instance = instance;
  }

  /** In the caller's transaction, once for each notification. */
  void send(News news) {
    var language = store.language(news.account());
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(language);
    try {
      mails.post(key(news), mail(reads.facts(news), news, language));
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }

  private static String key(News news) {
    return "commission/" + news.commission() + "/" + news.transition() + "/" + news.account();
  }

  private Mail mail(MailReads.Facts facts, News news, Locale language) {
    var words =
        NewsWords.line(news.change(), facts.fanReads(), facts.partner(), facts.addressedAs());
    var target = instance.publicUrl() + "/commissions/" + news.commission();
    var letter = new Letter(language.getLanguage(), facts.name(), words, target, instance.name());
    var text = t("notifications.mail.text", facts.name(), words, target, instance.name());
    return new Mail(facts.email(), words, text, html(letter));
  }

  private static String html(Letter letter) {
    var html = new StringOutput();
    Templates.content("notifications/mail", letter).writeTo(html);
    return html.toString();
  }
}
