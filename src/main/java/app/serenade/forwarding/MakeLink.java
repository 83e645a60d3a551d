package app.serenade.forwarding;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Ids;
import app.serenade.platform.Instance;
import app.serenade.platform.live.Live;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fan makes a link that lets whoever holds it see the video, until it ends or is revoked. Its
 * address is told once, here: what is stored does not give it back.
 */
@Component
public class MakeLink {
  public sealed interface Outcome {
    record Done(Made link) implements Outcome {}

    /** There is no such video, or it is not this account's to forward. */
    record NotFound() implements Outcome {}

    /** No link was made, and why. */
    record Refused(String words) implements Outcome {}
  }

  /** A link just made, with its address. */
  public record Made(UUID id, String url, Instant endsAt) {}

  private final FilmReads films;
  private final LinkStore links;
  private final ForwardingSettings settings;
  private final Instance instance;
  private final Live live;
  private final Clock clock;

  MakeLink(
      FilmReads films,
      LinkStore links,
      ForwardingSettings settings,
      Instance instance,
      Live live,
      Clock clock) {
    this.films = films;
    this.links = links;
    this.settings = settings;
    this.instance = instance;
    this.live = live;
    this.clock = clock;
  }

  @Transactional
  public Outcome by(UUID fan, UUID commission) {
    var film = films.ofFan(fan, commission);
    return film == null ? new Outcome.NotFound() : of(film, "");
  }

  /** In the caller's transaction. */
  Outcome of(Film film, String sentTo) {
    var now = clock.instant();
    if (links.count(film.commission(), now) >= settings.linksEach())
      return new Outcome.Refused(t("forwarding.links-full", settings.linksEach()));
    var token = Token.random();
    var ends = now.plus(settings.linkLives());
    var made = new Made(Ids.next(), instance.publicUrl() + "/w/" + token.text(), ends);
    links.add(made, token, film, sentTo, now);
    live.hint("account/" + film.fan(), "forward");
    return new Outcome.Done(made);
  }
}
