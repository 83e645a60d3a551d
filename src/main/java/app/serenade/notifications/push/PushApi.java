package app.serenade.notifications.push;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.accounts.CurrentSession;
import app.serenade.notifications.push.SubscribeBrowser.Asked;
import app.serenade.notifications.push.SubscriptionStore.Device;
import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Browsers that notifications are pushed to, for the page's script and for programs. */
@RestController
@Access(SIGNED_IN)
@RequestMapping("/api/v1/account/push-subscriptions")
class PushApi {
  /** As a browser writes its PushSubscription. */
  public record Given(@Nullable String endpoint, @Nullable Keys keys) {}

  public record Keys(@Nullable String p256dh, @Nullable String auth) {}

  public record Answer(UUID id, String device, String endpoint, Instant since) {
    static Answer of(Device it) {
      return new Answer(it.id(), it.name(), it.endpoint(), it.since());
    }
  }

  public record Answers(String key, List<Answer> subscriptions) {}

  private final HouseKeys keys;
  private final SubscriptionStore store;
  private final SubscribeBrowser subscribe;
  private final UnsubscribeBrowser unsubscribe;

  PushApi(
      HouseKeys keys,
      SubscriptionStore store,
      SubscribeBrowser subscribe,
      UnsubscribeBrowser unsubscribe) {
    this.keys = keys;
    this.store = store;
    this.subscribe = subscribe;
    this.unsubscribe = unsubscribe;
  }

  @GetMapping
  Answers list(Viewer.Account viewer) throws GeneralSecurityException {
    var devices = store.of(viewer.id()).stream().map(Answer::of).toList();
    return new Answers(keys.publicKey(), devices);
  }

  @PutMapping
  ResponseEntity<?> add(
      Viewer.Account viewer,
      @RequestBody Given given,
      @RequestHeader(value = HttpHeaders.USER_AGENT, required = false) @Nullable String userAgent)
      throws GeneralSecurityException {
    var sent = given.keys() == null ? new Keys(null, null) : given.keys();
    var asked = new Asked(given.endpoint(), sent.p256dh(), sent.auth(), DeviceName.of(userAgent));
    return switch (subscribe.by(viewer.id(), CurrentSession.id(), asked)) {
      case SubscribeBrowser.Outcome.Done(var device) -> ResponseEntity.ok(Answer.of(device));
      case SubscribeBrowser.Outcome.Invalid(var errors) -> Problems.invalid(errors);
      case SubscribeBrowser.Outcome.TooOften(var after) ->
          Problems.tooMany(t("notifications.push.error.too-often", after.toMinutes() + 1), after);
    };
  }

  @DeleteMapping("/{id}")
  ResponseEntity<?> remove(Viewer.Account viewer, @PathVariable UUID id) {
    return unsubscribe.by(viewer.id(), id)
        ? ResponseEntity.noContent().build()
        : Problems.missing();
  }
}
