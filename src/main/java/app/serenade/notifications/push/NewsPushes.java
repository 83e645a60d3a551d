package app.serenade.notifications.push;

import static app.serenade.platform.Text.t;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.serenade.notifications.Notification;
import app.serenade.platform.Instance;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What is pushed of news, in the words of the inbox and the language their account last read in: of
 * each commission the last thing that happened, and one message for all where there are many.
 */
@Component
class NewsPushes {
  private static final int APART_MAX = 3;
  private static final String INBOX = "inbox";

  private final Instance instance;

  NewsPushes(Instance instance) {
    this.instance = instance;
  }

  /**
   * @param news in the order in which they happened
   */
  List<Push> of(List<Notification> news, Locale language) {
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(language);
    try {
      var commissions =
          news.stream().collect(groupingBy(Notification::commission, LinkedHashMap::new, toList()));
      if (commissions.size() > APART_MAX) return List.of(together(news, language));
      return commissions.values().stream().map(each -> last(each, language)).toList();
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }

  private Push last(List<Notification> ofOneCommission, Locale language) {
    var last = ofOneCommission.getLast();
    var topic = topic(last.commission());
    var path = "/commissions/" + last.commission();
    return push(last.words(), path, topic, ofOneCommission, language);
  }

  private Push together(List<Notification> news, Locale language) {
    var words = t("notifications.mail.many", news.size(), instance.name());
    return push(words, "/inbox", INBOX, news, language);
  }

  private Push push(
      String words, String path, String topic, List<Notification> tells, Locale language) {
    var shown = new Push.Shown(instance.name(), words, path, topic, language.getLanguage());
    var ids = tells.stream().map(Notification::id).toList();
    return new Push(shown, topic, ids, tells.getLast().at());
  }

  /** At most 32 letters of base64url, as push services want it. */
  private static String topic(UUID commission) {
    var bytes =
        ByteBuffer.allocate(16)
            .putLong(commission.getMostSignificantBits())
            .putLong(commission.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}
