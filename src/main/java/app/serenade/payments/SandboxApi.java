package app.serenade.payments;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stands in for the payer at the provider's page, in the sandbox only. */
@RestController
class SandboxApi {
  private final ConfirmTopUps confirm;
  private final SandboxProvider sandbox;
  private final TopUpApi answers;

  SandboxApi(ConfirmTopUps confirm, SandboxProvider sandbox, TopUpApi answers) {
    this.confirm = confirm;
    this.sandbox = sandbox;
    this.answers = answers;
  }

  @Access(SIGNED_IN)
  @PostMapping("/api/v1/sandbox/payments/{id}/confirmation")
  ResponseEntity<?> pay(Viewer.Account viewer, @PathVariable UUID id) {
    return decide(viewer, id, SandboxProvider.Decision.PAY);
  }

  @Access(SIGNED_IN)
  @PostMapping("/api/v1/sandbox/payments/{id}/refusal")
  ResponseEntity<?> decline(Viewer.Account viewer, @PathVariable UUID id) {
    return decide(viewer, id, SandboxProvider.Decision.DECLINE);
  }

  private ResponseEntity<?> decide(
      Viewer.Account viewer, UUID id, SandboxProvider.Decision decision) {
    if (confirm.of(viewer.id(), id) == null) return Problems.missing();
    sandbox.decide(id, decision);
    var topUp = confirm.of(viewer.id(), id);
    return topUp == null ? Problems.missing() : ResponseEntity.ok(answers.answer(topUp));
  }
}
