package app.serenade.commissions.operating;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.commissions.detail.CommissionReads;
import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What moderators and operators did with a commission, for programs of its two parties. */
@RestController
@Access(SIGNED_IN)
class DeedApi {
  public record Deeds(List<Deed> deeds) {}

  private final CommissionReads commissions;
  private final DeedReads deeds;

  DeedApi(CommissionReads commissions, DeedReads deeds) {
    this.commissions = commissions;
    this.deeds = deeds;
  }

  @GetMapping("/api/v1/commissions/{id}/deeds")
  ResponseEntity<?> of(Viewer.Account viewer, @PathVariable UUID id) {
    return commissions.find(viewer.id(), id) == null
        ? Problems.missing()
        : ResponseEntity.ok(new Deeds(deeds.of(viewer.id(), id)));
  }
}
