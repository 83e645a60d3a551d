package app.serenade.commissions.detail;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commissions for programs, for their two parties to read. Moves are in {@link MoveApi}. */
@RestController
@Access(SIGNED_IN)
@RequestMapping("/api/v1")
class CommissionApi {
  private final CommissionReads commissions;

  CommissionApi(CommissionReads commissions) {
    this.commissions = commissions;
  }

  @GetMapping("/commissions/{id}")
  ResponseEntity<?> show(Viewer.Account viewer, @PathVariable UUID id) {
    var commission = commissions.find(viewer.id(), id);
    return commission == null ? Problems.missing() : ResponseEntity.ok(commission);
  }

  @GetMapping("/commissions")
  ResponseEntity<?> list(Viewer.Account viewer, ListOf of) {
    var rows =
        switch (of.role()) {
          case "fan" -> commissions.ofFan(viewer.id(), of.before());
          case "creator" -> commissions.ofCreator(viewer.id(), of.before());
          case String other -> null;
        };
    return rows == null
        ? Problems.invalid(Map.of("role", t("commissions.error.role")))
        : ResponseEntity.ok(new Page(rows, cursor(rows)));
  }

  /**
   * @param before the cursor that the last page answered, or null
   */
  public record ListOf(@Nullable String role, @Nullable UUID before) {
    @Override
    public String role() {
      return role == null ? "" : role;
    }
  }

  public record Page(List<CommissionView> commissions, @Nullable UUID next) {}

  private static @Nullable UUID cursor(List<CommissionView> rows) {
    return rows.size() < CommissionReads.PAGE ? null : rows.getLast().id();
  }
}
