package app.serenade.forwarding;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Ids;
import app.serenade.platform.Typed;
import app.serenade.platform.live.Live;
import app.serenade.profiles.Blocks;
import app.serenade.profiles.Profile;
import app.serenade.profiles.ProfileReads;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fan lets another account see the custom video, until they withdraw it. Nobody but the fan
 * does: neither the creator nor those it was forwarded to.
 */
@Component
public class ForwardVideo {
  public sealed interface Outcome {
    record Done(UUID forward) implements Outcome {}

    /** There is no such video, or it is not this account's to forward. */
    record NotFound() implements Outcome {}

    /** Nothing was forwarded, and why. */
    record Refused(String words) implements Outcome {}
  }

  private final FilmReads films;
  private final ForwardStore forwards;
  private final ProfileReads profiles;
  private final Blocks blocks;
  private final ForwardingSettings settings;
  private final ApplicationEventPublisher events;
  private final Live live;
  private final Clock clock;

  ForwardVideo(
      FilmReads films,
      ForwardStore forwards,
      ProfileReads profiles,
      Blocks blocks,
      ForwardingSettings settings,
      ApplicationEventPublisher events,
      Live live,
      Clock clock) {
    this.films = films;
    this.forwards = forwards;
    this.profiles = profiles;
    this.blocks = blocks;
    this.settings = settings;
    this.events = events;
    this.live = live;
    this.clock = clock;
  }

  /** To the same account again is the same forward. */
  @Transactional
  public Outcome by(UUID fan, UUID commission, String handle) {
    var film = films.ofFan(fan, commission);
    if (film == null) return new Outcome.NotFound();
    var receiver = profiles.find(Typed.line(handle));
    if (receiver == null) return new Outcome.Refused(t("forwarding.nobody", handle));
    var refusal = refusal(film, receiver);
    if (!refusal.isEmpty()) return new Outcome.Refused(refusal);
    return new Outcome.Done(forward(film, receiver.account()));
  }

  private String refusal(Film film, Profile receiver) {
    var to = receiver.account();
    if (to.equals(film.fan())) return t("forwarding.oneself");
    if (to.equals(film.creator())) return t("forwarding.creator", receiver.name());
    if (blocks.isBlocked(film.fan(), to)) return t("forwarding.blocked.own", receiver.name());
    if (blocks.isBlocked(to, film.fan())) return t("forwarding.blocked", receiver.name());
    var full = forwards.count(film.commission()) >= settings.peopleEach();
    return full ? t("forwarding.full", settings.peopleEach()) : "";
  }

  private UUID forward(Film film, UUID receiver) {
    var id = Ids.next();
    if (!forwards.add(id, film, receiver, clock.instant()))
      return forwards.find(film.commission(), receiver);
    events.publishEvent(new VideoForwarded(id, film.fan(), receiver));
    live.hint("account/" + film.fan(), "forward");
    return id;
  }
}
