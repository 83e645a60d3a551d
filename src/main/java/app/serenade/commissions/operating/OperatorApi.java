package app.serenade.commissions.operating;

import static app.serenade.platform.Access.Who.MODERATOR;
import static app.serenade.platform.Access.Who.OPERATOR;
import static app.serenade.platform.Text.t;

import app.serenade.commissions.detail.CommissionReads;
import app.serenade.commissions.detail.CommissionView;
import app.serenade.commissions.operating.DeedReads.Logged;
import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What moderators and operators do, for programs; the pages' twin. */
@RestController
@Access(MODERATOR)
@RequestMapping("/api/v1/operator")
class OperatorApi {
  public record Look(@Nullable UUID commission, @Nullable String why) {}

  public record Decision(@Nullable String why) {
    String words() {
      return why == null ? "" : why;
    }
  }

  /**
   * @param commission as its fan sees it
   */
  public record Looked(CommissionView commission, List<Deed> deeds) {}

  public record Page(List<Logged> deeds, @Nullable Long next) {}

  private final LookInto look;
  private final DecideCommission decide;
  private final CommissionReads commissions;
  private final DeedReads deeds;

  OperatorApi(
      LookInto look, DecideCommission decide, CommissionReads commissions, DeedReads deeds) {
    this.look = look;
    this.decide = decide;
    this.commissions = commissions;
    this.deeds = deeds;
  }

  @GetMapping("/deeds")
  Page deeds(@RequestParam(required = false) @Nullable Long before) {
    var page = deeds.page(before);
    return new Page(page, DeedReads.cursor(page));
  }

  @PostMapping("/looks")
  ResponseEntity<?> look(Viewer.Account viewer, @RequestBody Look asked) {
    var id = asked.commission();
    if (id == null) return invalid();
    return switch (look.by(viewer, id, asked.why() == null ? "" : asked.why())) {
      case LookInto.Outcome.Looked() -> show(viewer, id);
      case LookInto.Outcome.Invalid(var errors) -> Problems.invalid(errors);
      case LookInto.Outcome.NotFound() -> invalid();
    };
  }

  @GetMapping("/commissions/{id}")
  ResponseEntity<?> show(Viewer.Account viewer, @PathVariable UUID id) {
    var commission = commissions.lookedInto(viewer.id(), id);
    return commission == null
        ? lookFirst()
        : ResponseEntity.ok(new Looked(commission, deeds.of(viewer.id(), id)));
  }

  @Access(OPERATOR)
  @PostMapping("/commissions/{id}/cancellation")
  ResponseEntity<?> cancel(
      Viewer.Account viewer, @PathVariable UUID id, @RequestBody Decision decision) {
    return answer(viewer, id, decide.cancel(viewer, id, decision.words()));
  }

  @Access(OPERATOR)
  @PostMapping("/commissions/{id}/reversal")
  ResponseEntity<?> reverse(
      Viewer.Account viewer, @PathVariable UUID id, @RequestBody Decision decision) {
    return answer(viewer, id, decide.reverse(viewer, id, decision.words()));
  }

  private ResponseEntity<?> answer(
      Viewer.Account viewer, UUID id, DecideCommission.Outcome outcome) {
    return switch (outcome) {
      case DecideCommission.Outcome.Done() -> show(viewer, id);
      case DecideCommission.Outcome.Invalid(var errors) -> Problems.invalid(errors);
      case DecideCommission.Outcome.NotLookedInto() -> lookFirst();
      case DecideCommission.Outcome.NotNow(var why, var state) -> Problems.conflict(why, state);
    };
  }

  private static ResponseEntity<?> invalid() {
    return Problems.invalid(Map.of("commission", t("commissions.operating.error.missing")));
  }

  private static ResponseEntity<?> lookFirst() {
    return Problems.refused(HttpStatus.FORBIDDEN, t("commissions.operating.look-first"));
  }
}
