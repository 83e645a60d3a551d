package app.serenade.forwarding;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Instance;
import app.serenade.platform.RateLimit;
import app.serenade.platform.Templates;
import app.serenade.platform.Typed;
import app.serenade.platform.mail.Mail;
import app.serenade.platform.mail.Mails;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a link of its own to one e-mail address. The mail's words are ours and not the sender's,
 * and an account sends few a day, so that this is no way to send others what they did not ask for.
 */
@Component
public class MailLink {
  /** One address as most mail servers take it; no list, no name, no line break. */
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[A-Za-z0-9.-]{1,185}\\.[A-Za-z0-9-]{2,63}");

  private static final Duration DAY = Duration.ofDays(1);

  public sealed interface Outcome {
    record Done(UUID link) implements Outcome {}

    /** There is no such video, or it is not this account's to forward. */
    record NotFound() implements Outcome {}

    /** That is no address. */
    record Invalid(String words) implements Outcome {}

    /** Nothing was sent, and why. */
    record Refused(String words) implements Outcome {}

    record TooMany(String words, Duration after) implements Outcome {}
  }

  public record Letter(
      String language, String words, String holder, String target, String watch, String site) {}

  private final FilmReads films;
  private final MakeLink makeLink;
  private final RateLimit limit;
  private final ForwardingSettings settings;
  private final Mails mails;
  private final Instance instance;

  MailLink(
      FilmReads films,
      MakeLink makeLink,
      RateLimit limit,
      ForwardingSettings settings,
      Mails mails,
      Instance instance) {
    this.films = films;
    this.makeLink = makeLink;
    this.limit = limit;
    this.settings = settings;
    this.mails = mails;
    this.instance = instance;
  }

  @Transactional
  public Outcome by(UUID fan, UUID commission, String typed) {
    var film = films.ofFan(fan, commission);
    if (film == null) return new Outcome.NotFound();
    var address = Typed.line(typed);
    if (!ADDRESS.matcher(address).matches()) return new Outcome.Invalid(t("forwarding.no-address"));
    var most = settings.mailsADay();
    var wait = limit.take("forwarding-mail/" + fan, new RateLimit.Limit(most, DAY));
    if (wait.isPositive()) return new Outcome.TooMany(t("forwarding.mails-full", most), wait);
    return switch (makeLink.of(film, address)) {
      case MakeLink.Outcome.Done(var link) -> send(film, link, address);
      case MakeLink.Outcome.NotFound() -> new Outcome.NotFound();
      case MakeLink.Outcome.Refused(var words) -> new Outcome.Refused(words);
    };
  }

  private Outcome send(Film film, MakeLink.Made link, String address) {
    var words = t("forwarding.mail.words", film.fanName(), film.fanHandle(), film.creatorName());
    var until = LocalDate.ofInstant(link.endsAt(), ZoneOffset.UTC).toString();
    var holder = t("forwarding.mail.holder", until);
    var language = LocaleContextHolder.getLocale().getLanguage();
    var watch = t("forwarding.mail.watch");
    var letter = new Letter(language, words, holder, link.url(), watch, instance.name());
    var html = new StringOutput();
    Templates.content("forwarding/mail", letter).writeTo(html);
    var text = t("forwarding.mail.text", words, link.url(), holder, instance.name());
    mails.post("link/" + link.id(), new Mail(address, words, text, html.toString(), null));
    return new Outcome.Done(link.id());
  }
}
