package app.serenade.commissions.requests;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.offers.OfferView;
import app.serenade.offers.Offers;
import app.serenade.platform.Access;
import app.serenade.platform.Cursor;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Slot;
import app.serenade.platform.Slots;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.MoneyText;
import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The creator's request list (P25). */
@Controller
@Access(SIGNED_IN)
class RequestPages {
  private static final String PATH = "/me/custom";

  /**
   * @param kind the tab that is open, a part of message keys
   * @param self the address of what is shown
   * @param more the address of the next page, or empty
   */
  public record Show(
      Frame frame,
      OfferView offer,
      String price,
      String about,
      List<Content> income,
      List<Tab> tabs,
      String kind,
      List<Row> rows,
      String self,
      String more) {
    public boolean isFirstPage() {
      return !self.contains("cursor=");
    }
  }

  /** A kind of requests and how many there are. */
  public record Tab(String kind, int count, boolean open) {
    public String path() {
      return PATH + "?kind=" + kind;
    }
  }

  public record Row(RequestView request, String price, String about) {}

  private final RequestReads requests;
  private final Offers offers;
  private final MoneyText money;
  private final Slots slots;

  RequestPages(RequestReads requests, Offers offers, MoneyText money, Slots slots) {
    this.requests = requests;
    this.offers = offers;
    this.money = money;
    this.slots = slots;
  }

  @GetMapping(PATH)
  ModelAndView list(
      Frame frame,
      Viewer.Account viewer,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) @Nullable String cursor) {
    var offer = offers.byHandle(viewer.handle());
    if (offer == null) return Html.redirect("/me/custom/start");
    var open = Objects.requireNonNullElse(RequestKind.find(kind), RequestKind.TO_ANSWER);
    return Html.page("commissions/requests/requests", show(frame, viewer, offer, open, cursor));
  }

  private Show show(
      Frame frame, Viewer viewer, OfferView offer, RequestKind kind, @Nullable String cursor) {
    var from = Cursor.of(cursor);
    var page = requests.list(offer.creator(), kind, from);
    return new Show(
        frame,
        offer,
        money.of(offer.price()),
        money.about(offer.price()),
        slots.at(Slot.REQUESTS_INCOME, viewer, offer.creator()),
        tabs(requests.counts(offer.creator()), kind),
        kind.word(),
        page.requests().stream().map(this::row).toList(),
        path(kind, from.isStart() ? null : from),
        page.next() == null ? "" : path(kind, page.next()));
  }

  private Row row(RequestView request) {
    return new Row(request, money.of(request.price()), money.about(request.price()));
  }

  private static List<Tab> tabs(RequestReads.Counts counts, RequestKind open) {
    return Arrays.stream(RequestKind.values())
        .map(kind -> new Tab(kind.word(), counts.of(kind), kind == open))
        .toList();
  }

  private static String path(RequestKind kind, @Nullable Cursor cursor) {
    var path = PATH + "?kind=" + kind.word();
    return cursor == null ? path : path + "&cursor=" + cursor;
  }
}
