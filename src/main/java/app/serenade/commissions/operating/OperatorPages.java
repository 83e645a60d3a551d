package app.serenade.commissions.operating;

import static app.serenade.platform.Access.Who.MODERATOR;
import static app.serenade.platform.Access.Who.OPERATOR;
import static app.serenade.platform.Text.t;

import app.serenade.commissions.detail.CommissionReads;
import app.serenade.commissions.detail.CommissionView;
import app.serenade.commissions.operating.DeedReads.Logged;
import app.serenade.media.Media;
import app.serenade.media.Showing;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Slot;
import app.serenade.platform.Slots;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.MoneyText;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
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

/** Where moderators look into commissions, and operators decide about them (P34). */
@Controller
@Access(MODERATOR)
@RequestMapping(OperatorPages.PATH)
class OperatorPages {
  static final String PATH = "/operator";

  /**
   * @param commission as it was typed: an address or an id
   * @param older the number before which the next page of deeds begins, or empty
   */
  public record Desk(
      Frame frame,
      String commission,
      String why,
      Map<String, String> errors,
      List<Logged> deeds,
      String older) {}

  /**
   * @param parties the fan and the creator
   * @param decides whether it is an operator who looks
   * @param problem why what was asked for did not happen, or empty
   */
  public record Looked(
      Frame frame,
      CommissionView commission,
      @Nullable Showing film,
      List<CommissionView.Person> parties,
      String price,
      String about,
      List<Content> times,
      boolean decides,
      String problem) {
    public boolean canCancel() {
      return decides && commission.open();
    }

    public boolean canReverse() {
      return decides && commission.money().where().equals("released");
    }
  }

  private final LookInto look;
  private final DecideCommission decide;
  private final CommissionReads commissions;
  private final DeedReads deeds;
  private final Media media;
  private final MoneyText money;
  private final Slots slots;

  OperatorPages(
      LookInto look,
      DecideCommission decide,
      CommissionReads commissions,
      DeedReads deeds,
      Media media,
      MoneyText money,
      Slots slots) {
    this.look = look;
    this.decide = decide;
    this.commissions = commissions;
    this.deeds = deeds;
    this.media = media;
    this.money = money;
    this.slots = slots;
  }

  @GetMapping
  ModelAndView desk(Frame frame, @RequestParam(required = false) @Nullable Long before) {
    return desk(frame, "", "", Map.of(), before, HttpStatus.OK);
  }

  @PostMapping("/looks")
  ModelAndView look(
      Frame frame,
      Viewer.Account viewer,
      @RequestParam(defaultValue = "") String commission,
      @RequestParam(defaultValue = "") String why) {
    var id = TypedId.in(commission);
    if (id == null) return deskAgain(frame, commission, why, missing());
    return switch (look.by(viewer, id, why)) {
      case LookInto.Outcome.Looked() -> Html.redirect(PATH + "/commissions/" + id);
      case LookInto.Outcome.Invalid(var errors) -> deskAgain(frame, commission, why, errors);
      case LookInto.Outcome.NotFound() -> deskAgain(frame, commission, why, missing());
    };
  }

  @GetMapping("/commissions/{id}")
  ModelAndView show(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    return show(frame, viewer, id, "", HttpStatus.OK);
  }

  @Access(OPERATOR)
  @PostMapping("/commissions/{id}/cancellation")
  ModelAndView cancel(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why) {
    return page(frame, viewer, id, decide.cancel(viewer, id, why));
  }

  @Access(OPERATOR)
  @PostMapping("/commissions/{id}/reversal")
  ModelAndView reverse(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why) {
    return page(frame, viewer, id, decide.reverse(viewer, id, why));
  }

  private ModelAndView page(
      Frame frame, Viewer.Account viewer, UUID id, DecideCommission.Outcome outcome) {
    return switch (outcome) {
      case DecideCommission.Outcome.Done(), DecideCommission.Outcome.NotLookedInto() ->
          Html.redirect(PATH + "/commissions/" + id);
      case DecideCommission.Outcome.Invalid(var errors) ->
          show(
              frame,
              viewer,
              id,
              String.join(" ", errors.values()),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case DecideCommission.Outcome.NotNow(var why, _) ->
          show(frame, viewer, id, why, HttpStatus.CONFLICT);
    };
  }

  /** Before they looked, or once that is over, the page asks why they want to. */
  private ModelAndView show(
      Frame frame, Viewer.Account viewer, UUID id, String problem, HttpStatus status) {
    var commission = commissions.lookedInto(viewer.id(), id);
    if (commission == null) return desk(frame, id.toString(), "", Map.of(), null, HttpStatus.OK);
    var video = commission.video();
    var looked =
        new Looked(
            frame,
            commission,
            video == null ? null : media.showing(video.asset()),
            List.of(commission.fan(), commission.creator()),
            money.of(commission.price()),
            money.about(commission.price()),
            slots.at(Slot.COMMISSION_TIME, viewer, id),
            viewer.isA(Viewer.Role.OPERATOR),
            problem);
    return Html.page("commissions/operating/looked", looked, status);
  }

  private ModelAndView deskAgain(
      Frame frame, String commission, String why, Map<String, String> errors) {
    return desk(frame, commission, why, errors, null, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView desk(
      Frame frame,
      String commission,
      String why,
      Map<String, String> errors,
      @Nullable Long before,
      HttpStatus status) {
    var page = deeds.page(before);
    var older = DeedReads.cursor(page);
    var desk =
        new Desk(frame, commission, why, errors, page, older == null ? "" : String.valueOf(older));
    return Html.page("commissions/operating/desk", desk, status);
  }

  private static Map<String, String> missing() {
    return Map.of("commission", t("commissions.operating.error.missing"));
  }
}
