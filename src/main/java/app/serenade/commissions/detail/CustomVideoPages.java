package app.serenade.commissions.detail;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.media.Media;
import app.serenade.media.Showing;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A delivered custom video, to play (P10) and to download, for its two parties. */
@Controller
@Access(SIGNED_IN)
@RequestMapping("/commissions/{id}")
class CustomVideoPages {
  public record Play(Frame frame, CommissionView commission, Showing film) {}

  private final CommissionReads commissions;
  private final Media media;

  CustomVideoPages(CommissionReads commissions, Media media) {
    this.commissions = commissions;
    this.media = media;
  }

  @GetMapping("/video")
  ModelAndView play(Frame frame, Viewer.Account viewer, @PathVariable UUID id) {
    var commission = delivered(viewer, id);
    var video = commission.video();
    if (video == null) throw new Html.Missing();
    var film = media.showing(video.asset());
    return Html.page("commissions/detail/play", new Play(frame, commission, film));
  }

  @GetMapping("/download")
  void download(
      Viewer.Account viewer,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var commission = delivered(viewer, id);
    var video = commission.video();
    if (video == null) throw new Html.Missing();
    media.download(video.asset(), fileName(commission), viewer, request, response);
  }

  /** With the name of the creator and the date: "Serenade - Amara - 2026-11-22". */
  private static String fileName(CommissionView commission) {
    var at = commission.times().deliveredAt();
    var day = at == null ? "" : " - " + LocalDate.ofInstant(at, ZoneOffset.UTC);
    return "Serenade - " + commission.creator().name() + day;
  }

  private CommissionView delivered(Viewer.Account viewer, UUID id) {
    var commission = commissions.find(viewer.id(), id);
    if (commission == null || commission.video() == null) throw new Html.Missing();
    return commission;
  }
}
