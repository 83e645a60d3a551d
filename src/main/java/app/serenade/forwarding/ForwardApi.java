package app.serenade.forwarding;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forwarding for programs. */
@RestController
@Access(SIGNED_IN)
@RequestMapping("/api/v1")
class ForwardApi {
  public record NewForward(@Nullable String handle) {}

  public record ForwardId(UUID id) {}

  /**
   * @param mailTo where the link is sent; its address is then told to nobody else
   */
  public record NewLink(@Nullable String mailTo) {}

  public record LinkAnswer(UUID id, @Nullable String url, @Nullable Instant endsAt) {}

  public record PersonAnswer(UUID id, String handle, String name, Instant at) {}

  public record OpenLink(UUID id, @Nullable String sentTo, Instant madeAt, Instant endsAt) {}

  public record AccessAnswer(List<PersonAnswer> forwards, List<OpenLink> links) {}

  private final FilmReads films;
  private final AccessReads access;
  private final ForwardVideo forward;
  private final WithdrawForward withdraw;
  private final MakeLink makeLink;
  private final MailLink mailLink;
  private final RevokeLink revoke;
  private final Clock clock;

  ForwardApi(
      FilmReads films,
      AccessReads access,
      ForwardVideo forward,
      WithdrawForward withdraw,
      MakeLink makeLink,
      MailLink mailLink,
      RevokeLink revoke,
      Clock clock) {
    this.films = films;
    this.access = access;
    this.forward = forward;
    this.withdraw = withdraw;
    this.makeLink = makeLink;
    this.mailLink = mailLink;
    this.revoke = revoke;
    this.clock = clock;
  }

  @GetMapping("/commissions/{id}/forwards")
  ResponseEntity<?> list(Viewer.Account viewer, @PathVariable UUID id) {
    if (films.ofFan(viewer.id(), id) == null) return Problems.missing();
    var people =
        access.people(id).stream()
            .map(p -> new PersonAnswer(p.forward(), p.handle(), p.name(), p.at()))
            .toList();
    var links = access.links(id, clock.instant()).stream().map(ForwardApi::link).toList();
    return ResponseEntity.ok(new AccessAnswer(people, links));
  }

  private static OpenLink link(AccessReads.Link it) {
    var sentTo = it.sentTo().isEmpty() ? null : it.sentTo();
    return new OpenLink(it.id(), sentTo, it.madeAt(), it.endsAt());
  }

  @PostMapping("/commissions/{id}/forwards")
  ResponseEntity<?> forward(
      Viewer.Account viewer, @PathVariable UUID id, @RequestBody NewForward asked) {
    var handle = Objects.requireNonNullElse(asked.handle(), "");
    return switch (forward.by(viewer.id(), id, handle)) {
      case ForwardVideo.Outcome.Done(var made) -> created(new ForwardId(made));
      case ForwardVideo.Outcome.NotFound() -> Problems.missing();
      case ForwardVideo.Outcome.Refused(var words) -> Problems.invalid(Map.of("handle", words));
    };
  }

  @DeleteMapping("/forwards/{id}")
  ResponseEntity<?> withdraw(Viewer.Account viewer, @PathVariable UUID id) {
    return gone(withdraw.by(viewer.id(), id));
  }

  @PostMapping("/commissions/{id}/links")
  ResponseEntity<?> link(Viewer.Account viewer, @PathVariable UUID id, @RequestBody NewLink asked) {
    return asked.mailTo() == null
        ? make(viewer.id(), id)
        : mail(mailLink.by(viewer.id(), id, asked.mailTo()));
  }

  private ResponseEntity<?> make(UUID fan, UUID commission) {
    return switch (makeLink.by(fan, commission)) {
      case MakeLink.Outcome.Done(var made) ->
          created(new LinkAnswer(made.id(), made.url(), made.endsAt()));
      case MakeLink.Outcome.NotFound() -> Problems.missing();
      case MakeLink.Outcome.Refused(var words) -> Problems.refused(HttpStatus.CONFLICT, words);
    };
  }

  private static ResponseEntity<?> mail(MailLink.Outcome outcome) {
    return switch (outcome) {
      case MailLink.Outcome.Done(var link) -> created(new LinkAnswer(link, null, null));
      case MailLink.Outcome.NotFound() -> Problems.missing();
      case MailLink.Outcome.Invalid(var words) -> Problems.invalid(Map.of("mailTo", words));
      case MailLink.Outcome.Refused(var words) -> Problems.refused(HttpStatus.CONFLICT, words);
      case MailLink.Outcome.TooMany(var words, var wait) -> Problems.tooMany(words, wait);
    };
  }

  @DeleteMapping("/links/{id}")
  ResponseEntity<?> revoke(Viewer.Account viewer, @PathVariable UUID id) {
    return gone(revoke.by(viewer.id(), id));
  }

  private static ResponseEntity<?> created(Object body) {
    return ResponseEntity.status(HttpStatus.CREATED).body(body);
  }

  private static ResponseEntity<?> gone(boolean done) {
    return done ? ResponseEntity.noContent().build() : Problems.missing();
  }
}
