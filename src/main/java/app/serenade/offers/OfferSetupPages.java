package app.serenade.offers;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.camera.CameraWindow;
import app.serenade.media.Purpose;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A creator sets up their offer: what it is (P21), the introduction, its setting page (P22) and,
 * once it is published, its reset page (P23).
 */
@Controller
@Access(SIGNED_IN)
@RequestMapping("/me/custom")
class OfferSetupPages {
  static final int INTRODUCTION_MAX_SECONDS = 60;

  /** With both deadlines in words. */
  public record Start(Frame frame, String toAnswer, String toDeliver, int feePercent) {}

  public record Record(Frame frame, CameraWindow window) {}

  public record Published(Frame frame, OfferView offer, String price) {}

  private final PublishOffer publish;
  private final OfferReads offers;
  private final OfferSettings settings;
  private final PriceText prices;
  private final PriceChoices choices;
  private final Conditions conditions;

  OfferSetupPages(
      PublishOffer publish,
      OfferReads offers,
      OfferSettings settings,
      PriceText prices,
      PriceChoices choices,
      Conditions conditions) {
    this.publish = publish;
    this.offers = offers;
    this.settings = settings;
    this.prices = prices;
    this.choices = choices;
    this.conditions = conditions;
  }

  @GetMapping("/start")
  ModelAndView start(Frame frame, Viewer.Account viewer) {
    var offer = offers.of(viewer.id());
    if (offer == null) return Html.page("offers/start", start(frame));
    return Html.redirect(offer.exited() ? "/me/custom/edit" : "/me/custom");
  }

  @GetMapping("/introduction/record")
  ModelAndView record(Frame frame, Viewer.Account viewer) {
    var first = offers.of(viewer.id()) == null;
    var window =
        new CameraWindow(
            viewer.id(),
            Purpose.INTRODUCTION,
            0,
            INTRODUCTION_MAX_SECONDS,
            first ? "/me/custom/setup" : "/me/custom/edit",
            "get",
            t("offers.record.next"),
            t("offers.record.title"),
            first ? "/me/custom/start" : "/me/custom/edit",
            null);
    return Html.page("offers/record", new Record(frame, window));
  }

  @GetMapping("/setup")
  ModelAndView setup(
      Frame frame, Viewer.Account viewer, @RequestParam(required = false) @Nullable UUID asset) {
    if (asset == null) return Html.redirect("/me/custom/introduction/record");
    return page(setup(frame, viewer, OfferForm.of(asset), Map.of()), HttpStatus.OK);
  }

  /**
   * @param asset another introduction, just recorded
   */
  @GetMapping("/edit")
  ModelAndView edit(
      Frame frame, Viewer.Account viewer, @RequestParam(required = false) @Nullable UUID asset) {
    var offer = offers.of(viewer.id());
    if (offer == null) return Html.redirect("/me/custom/start");
    var form = OfferForm.of(offer, asset);
    return page(setup(frame, viewer, form, Map.of()), HttpStatus.OK);
  }

  /** The offer page as fans will see it, with what is typed so far. */
  @PostMapping("/setup/preview")
  ModelAndView preview(Frame frame, Viewer.Account viewer, OfferForm form) {
    return Html.page("offers/previewed", setup(frame, viewer, form, Map.of()));
  }

  @PostMapping({"/setup", "/edit"})
  ModelAndView publish(Frame frame, Viewer.Account viewer, OfferForm form) {
    return switch (publish.by(viewer.id(), form)) {
      case PublishOffer.Outcome.Done(var offer) -> Html.redirect("/me/custom/published");
      case PublishOffer.Outcome.Invalid(var errors) ->
          page(setup(frame, viewer, form, errors), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @GetMapping("/published")
  ModelAndView published(Frame frame, Viewer.Account viewer) {
    var offer = offers.of(viewer.id());
    if (offer == null) return Html.redirect("/me/custom/start");
    var page = new Published(frame, offer, prices.both(offer.price()));
    return Html.page("offers/published", page);
  }

  private static ModelAndView page(Setup setup, HttpStatus status) {
    return Html.page("offers/setup", setup, status);
  }

  private Setup setup(
      Frame frame, Viewer.Account viewer, OfferForm form, Map<String, String> errors) {
    var preview = OfferPreview.of(viewer, form, settings);
    return new Setup(
        frame,
        form,
        settings,
        choices.all(),
        errors,
        preview,
        prices.of(preview.price()),
        prices.about(preview.price()),
        kept(form),
        offers.of(viewer.id()));
  }

  private Start start(Frame frame) {
    return new Start(
        frame,
        words(conditions.toAnswer()),
        words(conditions.toDeliver()),
        conditions.feePercent());
  }

  /** "2 days", or "36 hours" where they are no whole days. */
  private static String words(Duration time) {
    return time.toHoursPart() == 0
        ? t("offers.days", time.toDays())
        : t("offers.hours", time.toHours());
  }

  /** What the creator gets of the price; empty where there is none to share. */
  private String kept(OfferForm form) {
    if (!form.isPriced(settings) || form.price().isZero()) return "";
    var price = form.price();
    var net = prices.both(conditions.net(price));
    return t("offers.kept", net, prices.both(price), conditions.feePercent());
  }
}
