package app.serenade.commissions.detail;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.commissions.AcceptCommission;
import app.serenade.commissions.CancelCommission;
import app.serenade.commissions.Chapter;
import app.serenade.commissions.Commission;
import app.serenade.commissions.CommissionRow;
import app.serenade.commissions.DeliverCommission;
import app.serenade.commissions.Moved;
import app.serenade.commissions.RefuseCommission;
import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The moves of a paid commission for programs; the pages' twins. */
@RestController
@Access(SIGNED_IN)
@RequestMapping("/api/v1/commissions/{id}")
class MoveApi {
  public record Reason(@Nullable String why) {
    String words() {
      return Why.words(why == null ? "" : why);
    }
  }

  /** A moment at which a point of the brief is answered. */
  public record Mark(@Nullable Integer point, @Nullable Integer atMs) {}

  public record Delivery(@Nullable UUID asset, @Nullable List<Mark> marks) {
    /** Null where one of them does not say all. */
    @Nullable List<Chapter> chapters() {
      var chapters = new ArrayList<Chapter>();
      for (var mark : marks == null ? List.<Mark>of() : marks) {
        var point = mark.point();
        var at = mark.atMs();
        if (point == null || at == null) return null;
        chapters.add(new Chapter(point, Duration.ofMillis(at)));
      }
      return chapters;
    }
  }

  private final AcceptCommission accept;
  private final RefuseCommission refuse;
  private final CancelCommission cancel;
  private final DeliverCommission deliver;

  MoveApi(
      AcceptCommission accept,
      RefuseCommission refuse,
      CancelCommission cancel,
      DeliverCommission deliver) {
    this.accept = accept;
    this.refuse = refuse;
    this.cancel = cancel;
    this.deliver = deliver;
  }

  @PostMapping("/acceptance")
  ResponseEntity<?> accept(Viewer.Account viewer, @PathVariable UUID id) {
    return answer(accept.by(viewer.id(), id));
  }

  @PostMapping("/refusal")
  ResponseEntity<?> refuse(
      Viewer.Account viewer, @PathVariable UUID id, @RequestBody Reason reason) {
    return answer(refuse.by(viewer.id(), id, reason.words()));
  }

  @PostMapping("/cancellation")
  ResponseEntity<?> cancel(
      Viewer.Account viewer, @PathVariable UUID id, @RequestBody Reason reason) {
    return answer(cancel.by(viewer.id(), id, reason.words()));
  }

  @PostMapping("/delivery")
  ResponseEntity<?> deliver(
      Viewer.Account viewer, @PathVariable UUID id, @RequestBody Delivery delivery) {
    var asset = delivery.asset();
    if (asset == null) return Problems.invalid(Map.of("asset", t("commissions.error.no-video")));
    var chapters = delivery.chapters();
    if (chapters == null) return Problems.invalid(Map.of("marks", t("commissions.error.marks")));
    return switch (deliver.by(viewer.id(), id, asset, chapters)) {
      case DeliverCommission.Outcome.Sent(var commission) ->
          ResponseEntity.ok(Standing.of(commission));
      case DeliverCommission.Outcome.Unfit(var why) -> Problems.invalid(Map.of("asset", why));
      case DeliverCommission.Outcome.NotNow(var commission) -> notNow(commission);
      case DeliverCommission.Outcome.NotFound() -> Problems.missing();
    };
  }

  private static ResponseEntity<?> answer(Moved moved) {
    return switch (moved) {
      case Moved.Done(var commission) -> ResponseEntity.ok(Standing.of(commission));
      case Moved.NotNow(var commission) -> notNow(commission);
      case Moved.NotFound notFound -> Problems.missing();
    };
  }

  private static ResponseEntity<?> notNow(Commission commission) {
    return Problems.conflict(t("commissions.not-now"), CommissionRow.state(commission));
  }
}
