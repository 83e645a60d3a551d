package app.serenade.income;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.payments.Payouts;
import app.serenade.platform.Access;
import app.serenade.platform.Cursor;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.Money;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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

/** One's own income for programs. */
@RestController
@Access(SIGNED_IN)
@RequestMapping("/api/v1/income")
class IncomeApi {
  public record PurseAnswer(
      Money available, Money waiting, Money held, Money month, Money ever, Money owed) {
    static PurseAnswer of(Totals totals) {
      return new PurseAnswer(
          totals.available(),
          totals.waiting(),
          totals.held(),
          totals.month(),
          totals.ever(),
          totals.owed());
    }
  }

  public record IncomeAnswer(List<PurseAnswer> totals, boolean livemode) {}

  public record EarningsAnswer(List<Earning> earnings, @Nullable String next, boolean livemode) {}

  public record OutgoingAnswer(List<Outgoing> outgoing, @Nullable String next, boolean livemode) {}

  public record MovedAnswer(UUID id, boolean livemode) {}

  private final Income income;
  private final IncomeReads reads;
  private final TakeIncome take;
  private final Payouts payouts;
  private final IncomeCsv csv;

  IncomeApi(Income income, IncomeReads reads, TakeIncome take, Payouts payouts, IncomeCsv csv) {
    this.income = income;
    this.reads = reads;
    this.take = take;
    this.payouts = payouts;
    this.csv = csv;
  }

  @GetMapping
  IncomeAnswer totals(Viewer.Account viewer) {
    var totals = income.of(viewer.id()).stream().map(PurseAnswer::of).toList();
    return new IncomeAnswer(totals, payouts.live());
  }

  @GetMapping("/earnings")
  EarningsAnswer earnings(
      Viewer.Account viewer, @RequestParam(required = false) @Nullable String cursor) {
    var page = reads.page(viewer.id(), Cursor.of(cursor));
    return new EarningsAnswer(page, orNull(IncomeViews.older(page)), payouts.live());
  }

  @GetMapping("/earnings/{commission}")
  ResponseEntity<?> earning(Viewer.Account viewer, @PathVariable UUID commission) {
    var earning = reads.find(viewer.id(), commission);
    return earning == null ? Problems.missing() : ResponseEntity.ok(earning);
  }

  @GetMapping("/outgoing")
  OutgoingAnswer outgoing(
      Viewer.Account viewer, @RequestParam(required = false) @Nullable UUID cursor) {
    var page = reads.outgoing(viewer.id(), cursor);
    return new OutgoingAnswer(page, orNull(IncomeViews.earlier(page)), payouts.live());
  }

  @GetMapping("/export")
  void export(Viewer.Account viewer, HttpServletResponse response) throws IOException {
    csv.write(viewer.id(), response);
  }

  @PostMapping("/payouts")
  ResponseEntity<?> payOut(Viewer.Account viewer, @RequestBody TakeForm form) {
    return switch (take.payOut(viewer.id(), form)) {
      case TakeIncome.Outcome.Done(var id) ->
          ResponseEntity.status(HttpStatus.CREATED).body(payouts.answer(id));
      case TakeIncome.Outcome refused -> refused(refused);
    };
  }

  @PostMapping("/transfers")
  ResponseEntity<?> toWallet(Viewer.Account viewer, @RequestBody TakeForm form) {
    return switch (take.toWallet(viewer.id(), form)) {
      case TakeIncome.Outcome.Done(var id) ->
          ResponseEntity.status(HttpStatus.CREATED).body(new MovedAnswer(id, payouts.live()));
      case TakeIncome.Outcome refused -> refused(refused);
    };
  }

  private static ResponseEntity<?> refused(TakeIncome.Outcome outcome) {
    return switch (outcome) {
      case TakeIncome.Outcome.Done done ->
          throw new IllegalArgumentException("not refused: " + done.id());
      case TakeIncome.Outcome.Invalid(var errors) -> Problems.invalid(errors);
      case TakeIncome.Outcome.TooMuch(var available) ->
          Problems.refused(
              HttpStatus.CONFLICT, t("income.error.not-there"), "available", available);
      case TakeIncome.Outcome.IdTaken taken ->
          Problems.refused(HttpStatus.UNPROCESSABLE_CONTENT, t("income.error.id-taken"));
    };
  }

  private static @Nullable String orNull(String cursor) {
    return cursor.isEmpty() ? null : cursor;
  }
}
