package app.serenade.commissions.detail;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.camera.BriefCard;
import app.serenade.camera.CameraWindow;
import app.serenade.commissions.Chapter;
import app.serenade.commissions.DeliverCommission;
import app.serenade.commissions.detail.CommissionView.Action;
import app.serenade.media.Purpose;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The creator records for a commission in the camera, with the brief beside the lens, and sends.
 */
@Controller
@Access(SIGNED_IN)
@RequestMapping("/commissions/{id}")
class RecordPages {
  static final int LONGEST_SECONDS = 300;

  /**
   * @param problem why the video could not be sent, or empty
   */
  public record Record(
      Frame frame, CommissionView commission, CameraWindow window, String problem) {}

  public record Sent(Frame frame, CommissionView commission) {}

  private final CommissionReads commissions;
  private final DeliverCommission deliver;
  private final CommissionPages detail;

  RecordPages(CommissionReads commissions, DeliverCommission deliver, CommissionPages detail) {
    this.commissions = commissions;
    this.deliver = deliver;
    this.detail = detail;
  }

  @GetMapping("/record")
  ModelAndView record(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    return record(frame, viewer, id, "", HttpStatus.OK);
  }

  /** For the open camera: empty while the video is waited for, else why it is not any more. */
  @GetMapping("/record/state")
  ModelAndView state(Viewer.Account viewer, @PathVariable UUID id) {
    var commission = commissions.find(viewer.id(), id);
    if (commission == null || commission.fanLooks()) return Html.missing();
    return Html.page("commissions/detail/record-state", commission);
  }

  @PostMapping("/delivery")
  ModelAndView deliver(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestParam UUID asset,
      @RequestParam(defaultValue = "") String marks) {
    var chapters = Chapter.read(marks);
    if (chapters == null)
      return record(
          frame, viewer, id, t("commissions.error.marks"), HttpStatus.UNPROCESSABLE_CONTENT);
    return switch (deliver.by(viewer.id(), id, asset, chapters)) {
      case DeliverCommission.Outcome.Sent(var commission) ->
          Html.redirect("/commissions/" + id + "/sent");
      case DeliverCommission.Outcome.Unfit(var why) ->
          record(frame, viewer, id, why, HttpStatus.UNPROCESSABLE_CONTENT);
      case DeliverCommission.Outcome.NotNow(var commission) ->
          detail.show(frame, viewer, id, t("commissions.not-sent"), HttpStatus.CONFLICT);
      case DeliverCommission.Outcome.NotFound() -> Html.missing();
    };
  }

  @GetMapping("/sent")
  ModelAndView sent(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    var commission = commissions.find(viewer.id(), id);
    if (commission == null || commission.video() == null) return Html.missing();
    return Html.page("commissions/detail/sent", new Sent(frame, commission));
  }

  private ModelAndView record(
      Frame frame, Viewer.Account viewer, UUID id, String problem, HttpStatus status) {
    var commission = commissions.find(viewer.id(), id);
    if (commission == null || commission.fanLooks()) return Html.missing();
    if (!commission.can(Action.RECORD)) return Html.redirect("/commissions/" + id);
    var record = new Record(frame, commission, window(commission), problem);
    return Html.page("commissions/detail/record", record, status);
  }

  private static CameraWindow window(CommissionView commission) {
    var brief = commission.brief();
    var forWhom =
        t(
            "commissions.for",
            t("commissions.relation." + brief.forWhom()),
            t("commissions.occasion." + brief.occasion()));
    var card = new BriefCard(forWhom, brief.addressedAs(), brief.saidAs(), brief.points());
    var path = "/commissions/" + commission.id();
    return new CameraWindow(
        commission.creator().id(),
        Purpose.CUSTOM,
        commission.promisedSeconds(),
        LONGEST_SECONDS,
        path + "/delivery",
        "post",
        t("commissions.send"),
        t("commissions.record.title", brief.addressedAs()),
        path,
        card.content());
  }
}
