package app.serenade.income;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.income.IncomeViews.Line;
import app.serenade.income.IncomeViews.Purse;
import app.serenade.income.IncomeViews.Way;
import app.serenade.payments.Payouts;
import app.serenade.platform.Access;
import app.serenade.platform.Cursor;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.MoneyText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** One's own income: totals, what each delivery brought, and the ways out (P28). */
@Controller
@Access(SIGNED_IN)
@RequestMapping(IncomePages.PATH)
class IncomePages {
  static final String PATH = "/me/income";

  /**
   * @param older where the following page of earnings begins, or empty
   * @param earlier where the following page of ways out begins, or empty
   * @param self the address of what is shown
   * @param error why nothing was taken, or empty
   */
  public record Show(
      Frame frame,
      List<IncomeViews.Purse> purses,
      List<Line> lines,
      String older,
      List<Way> ways,
      String earlier,
      String self,
      String error) {
    /** Whether it says why nothing was taken, which must not go as soon as the page is live. */
    public boolean isRefused() {
      return !error.isEmpty() || purses.stream().anyMatch(purse -> !purse.error().isEmpty());
    }
  }

  public record One(
      Frame frame, Earning earning, String price, String fee, String net, String about) {}

  /** Where the lists of the page begin. */
  public record From(@Nullable String before, @Nullable UUID earlier) {
    String path() {
      var path = UriComponentsBuilder.fromPath(PATH);
      if (before != null) path.queryParam("before", Cursor.of(before));
      if (earlier != null) path.queryParam("earlier", earlier);
      return path.toUriString();
    }
  }

  /** What somebody typed into the form of an income, and why nothing was taken. */
  private record Refused(@Nullable String amount, @Nullable String unit, String error) {
    static final Refused NOTHING = new Refused(null, null, "");

    Purse in(Purse purse) {
      return purse.unit().equals(unit) && purse.some()
          ? purse.refused(amount == null ? "" : amount, error)
          : purse;
    }
  }

  private static final From NEWEST = new From(null, null);

  private final IncomeReads reads;
  private final IncomeViews views;
  private final TakeIncome take;
  private final IncomeCsv csv;
  private final MoneyText money;

  IncomePages(
      IncomeReads reads, IncomeViews views, TakeIncome take, IncomeCsv csv, MoneyText money) {
    this.reads = reads;
    this.views = views;
    this.take = take;
    this.csv = csv;
    this.money = money;
  }

  @GetMapping
  ModelAndView show(Frame frame, Viewer.Account viewer, From from) {
    return page(frame, viewer, from, Refused.NOTHING, HttpStatus.OK);
  }

  @GetMapping("/{commission}")
  ModelAndView one(Frame frame, Viewer.Account viewer, @PathVariable UUID commission) {
    var earning = reads.find(viewer.id(), commission);
    if (earning == null) return Html.missing();
    return Html.page(
        "income/earning",
        new One(
            frame,
            earning,
            money.both(earning.price()),
            money.of(earning.fee()),
            money.of(earning.net()),
            money.about(earning.net())));
  }

  @GetMapping("/export")
  void export(Viewer.Account viewer, HttpServletResponse response) throws IOException {
    csv.write(viewer.id(), response);
  }

  @PostMapping("/payouts")
  ModelAndView payOut(
      Frame frame,
      Viewer.Account viewer,
      @RequestParam(required = false) @Nullable String id,
      @RequestParam(required = false) @Nullable String amount,
      @RequestParam(required = false) @Nullable String unit) {
    return switch (take.payOut(viewer.id(), TakeForm.typed(id, amount, unit))) {
      case TakeIncome.Outcome.Done(var payout) -> Html.redirect(Payouts.payee(payout));
      case TakeIncome.Outcome refused -> refused(frame, viewer, amount, unit, refused);
    };
  }

  @PostMapping("/transfers")
  ModelAndView toWallet(
      Frame frame,
      Viewer.Account viewer,
      @RequestParam(required = false) @Nullable String id,
      @RequestParam(required = false) @Nullable String amount,
      @RequestParam(required = false) @Nullable String unit) {
    return switch (take.toWallet(viewer.id(), TakeForm.typed(id, amount, unit))) {
      case TakeIncome.Outcome.Done done -> Html.redirect("/wallet");
      case TakeIncome.Outcome refused -> refused(frame, viewer, amount, unit, refused);
    };
  }

  private ModelAndView refused(
      Frame frame,
      Viewer.Account viewer,
      @Nullable String amount,
      @Nullable String unit,
      TakeIncome.Outcome outcome) {
    return switch (outcome) {
      case TakeIncome.Outcome.Done done -> Html.redirect(PATH);
      case TakeIncome.Outcome.IdTaken taken -> Html.redirect(PATH);
      case TakeIncome.Outcome.Invalid(var errors) -> {
        var refused = new Refused(amount, unit, errors.values().iterator().next());
        yield page(frame, viewer, NEWEST, refused, HttpStatus.BAD_REQUEST);
      }
      case TakeIncome.Outcome.TooMuch(var available) -> {
        var error = t("income.error.too-much", money.of(available));
        yield page(frame, viewer, NEWEST, new Refused(amount, unit, error), HttpStatus.CONFLICT);
      }
    };
  }

  private ModelAndView page(
      Frame frame, Viewer.Account viewer, From from, Refused refused, HttpStatus status) {
    var earnings = reads.page(viewer.id(), Cursor.of(from.before()));
    var outgoing = reads.outgoing(viewer.id(), from.earlier());
    var purses = views.purses(viewer.id()).stream().map(refused::in).toList();
    var page =
        new Show(
            frame,
            purses,
            views.lines(earnings),
            IncomeViews.older(earnings),
            views.ways(outgoing),
            IncomeViews.earlier(outgoing),
            from.path(),
            purses.stream().allMatch(purse -> purse.error().isEmpty()) ? refused.error() : "");
    return Html.page("income/show", page, status);
  }
}
