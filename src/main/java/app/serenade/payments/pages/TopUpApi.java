package app.serenade.payments.pages;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.payments.ConfirmPayments;
import app.serenade.payments.StartTopUp;
import app.serenade.payments.StartTopUp.Outcome;
import app.serenade.payments.TopUpAnswers;
import app.serenade.payments.TopUpForm;
import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Buying coins, for programs. */
@RestController
@RequestMapping("/api/v1/top-ups")
class TopUpApi {
  private final StartTopUp start;
  private final ConfirmPayments confirm;
  private final TopUpAnswers answers;

  TopUpApi(StartTopUp start, ConfirmPayments confirm, TopUpAnswers answers) {
    this.start = start;
    this.confirm = confirm;
    this.answers = answers;
  }

  @Access(SIGNED_IN)
  @PostMapping
  ResponseEntity<?> start(Viewer.Account viewer, @RequestBody TopUpForm form) {
    return switch (start.by(viewer.id(), form)) {
      case Outcome.Started(var topUp, var checkout) ->
          ResponseEntity.status(HttpStatus.CREATED).body(answers.of(topUp));
      case Outcome.Decided(var topUp) -> ResponseEntity.ok(answers.of(topUp));
      case Outcome.IdTaken() ->
          Problems.refused(HttpStatus.UNPROCESSABLE_CONTENT, t("payments.error.id-taken"));
      case Outcome.Invalid(var errors) -> Problems.invalid(errors);
    };
  }

  @Access(SIGNED_IN)
  @GetMapping("/{id}")
  ResponseEntity<?> show(Viewer.Account viewer, @PathVariable UUID id) {
    var topUp = confirm.topUp(viewer.id(), id);
    return topUp == null ? Problems.missing() : ResponseEntity.ok(answers.of(topUp));
  }
}
