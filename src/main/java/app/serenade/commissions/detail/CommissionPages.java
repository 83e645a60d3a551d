package app.serenade.commissions.detail;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.commissions.AcceptCommission;
import app.serenade.commissions.CancelCommission;
import app.serenade.commissions.Moved;
import app.serenade.commissions.RefuseCommission;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Slot;
import app.serenade.platform.Slots;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.MoneyText;
import gg.jte.Content;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The detail page of both sides (P11, P26), and the buttons on it. */
@Controller
@Access(SIGNED_IN)
@RequestMapping("/commissions/{id}")
public class CommissionPages {
  /**
   * @param heading its state in words for this reader
   * @param problem why the button that was pressed did nothing, or empty
   */
  public record Show(
      Frame frame,
      CommissionView commission,
      String heading,
      String price,
      String about,
      String net,
      String fee,
      List<Content> times,
      List<Content> review,
      String problem) {}

  private final CommissionReads commissions;
  private final AcceptCommission accept;
  private final RefuseCommission refuse;
  private final CancelCommission cancel;
  private final MoneyText money;
  private final Slots slots;

  CommissionPages(
      CommissionReads commissions,
      AcceptCommission accept,
      RefuseCommission refuse,
      CancelCommission cancel,
      MoneyText money,
      Slots slots) {
    this.commissions = commissions;
    this.accept = accept;
    this.refuse = refuse;
    this.cancel = cancel;
    this.money = money;
    this.slots = slots;
  }

  @GetMapping
  ModelAndView show(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    return show(frame, viewer, id, "", HttpStatus.OK);
  }

  @PostMapping("/acceptance")
  ModelAndView accept(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    return page(frame, viewer, id, accept.by(viewer.id(), id));
  }

  @PostMapping("/refusal")
  ModelAndView refuse(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why) {
    return page(frame, viewer, id, refuse.by(viewer.id(), id, Why.words(why)));
  }

  @PostMapping("/cancellation")
  ModelAndView cancel(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why) {
    return page(frame, viewer, id, cancel.by(viewer.id(), id, Why.words(why)));
  }

  private ModelAndView page(Frame frame, Viewer.Account viewer, UUID id, Moved moved) {
    return switch (moved) {
      case Moved.Done done -> Html.redirect("/commissions/" + id);
      case Moved.NotNow notNow ->
          show(frame, viewer, id, t("commissions.not-now"), HttpStatus.CONFLICT);
      case Moved.NotFound notFound -> Html.missing();
    };
  }

  /** The page as it is now, and why what was asked for did not happen. */
  public ModelAndView show(
      Frame frame, Viewer.Account viewer, UUID id, String problem, HttpStatus status) {
    var commission = commissions.find(viewer.id(), id);
    if (commission == null) return Html.missing();
    var show =
        new Show(
            frame,
            commission,
            heading(commission),
            money.of(commission.price()),
            money.about(commission.price()),
            money.of(commission.money().net()),
            money.of(commission.money().fee()),
            slots.at(Slot.COMMISSION_TIME, viewer, id),
            slots.at(Slot.COMMISSION_REVIEW, viewer, id),
            problem);
    return Html.page("commissions/detail/show", show, status);
  }

  private static String heading(CommissionView commission) {
    var other = commission.other().name();
    return commission.cancelled()
        ? t("commissions.ended." + commission.reason() + "." + commission.you(), other)
        : t("commissions.state." + commission.state() + "." + commission.you(), other);
  }
}
