package app.serenade.commissions.copy;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.commissions.CommissionRow;
import app.serenade.commissions.detail.CommissionReads;
import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The copy of a custom video on its creator's profile, for programs. */
@RestController
@Access(SIGNED_IN)
@RequestMapping("/api/v1/commissions/{id}/copy")
class CopyApi {
  public record Copy(@Nullable String caption) {}

  private final ShowCopy copy;
  private final CommissionReads commissions;

  CopyApi(ShowCopy copy, CommissionReads commissions) {
    this.copy = copy;
    this.commissions = commissions;
  }

  @PostMapping
  ResponseEntity<?> show(Viewer.Account viewer, @PathVariable UUID id, @RequestBody Copy asked) {
    var caption = asked.caption() == null ? "" : asked.caption();
    return answer(viewer, id, copy.by(viewer.id(), id, caption));
  }

  @DeleteMapping
  ResponseEntity<?> hide(Viewer.Account viewer, @PathVariable UUID id) {
    return answer(viewer, id, copy.hide(viewer.id(), id));
  }

  private ResponseEntity<?> answer(Viewer.Account viewer, UUID id, ShowCopy.Outcome outcome) {
    return switch (outcome) {
      case ShowCopy.Outcome.Done() -> ResponseEntity.ok(commissions.find(viewer.id(), id));
      case ShowCopy.Outcome.Invalid(var errors) -> Problems.invalid(errors);
      case ShowCopy.Outcome.NotAllowed(var commission) ->
          Problems.conflict(t("commissions.copy.not-allowed"), CommissionRow.state(commission));
      case ShowCopy.Outcome.NotNow(var commission) ->
          Problems.conflict(t("commissions.not-now"), CommissionRow.state(commission));
      case ShowCopy.Outcome.NotFound() -> Problems.missing();
    };
  }
}
