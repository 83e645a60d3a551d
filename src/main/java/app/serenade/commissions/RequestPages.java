package app.serenade.commissions;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.offers.OfferView;
import app.serenade.offers.Offers;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import app.serenade.platform.money.MoneyText;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The creator's request list (P25). */
@Controller
@Access(SIGNED_IN)
class RequestPages {
  /**
   * @param more the cursor of the next page, or empty
   */
  public record Requests(
      Frame frame, OfferView offer, String price, String about, List<Group> groups, String more) {
    public int count() {
      return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }
  }

  /** Requests of one kind; {@code kind} is the last part of a message key. */
  public record Group(String kind, List<Row> rows) {}

  public record Row(CommissionView commission, String price) {}

  private static final List<String> KINDS =
      List.of("requested", "accepted", "delivered", "cancelled");

  private final CommissionReads commissions;
  private final Offers offers;
  private final MoneyText money;

  RequestPages(CommissionReads commissions, Offers offers, MoneyText money) {
    this.commissions = commissions;
    this.offers = offers;
    this.money = money;
  }

  @GetMapping("/me/custom")
  ModelAndView list(
      Frame frame, Viewer.Account viewer, @RequestParam(required = false) @Nullable UUID before) {
    var offer = offers.byHandle(viewer.handle());
    if (offer == null) return Html.redirect("/me/custom/start");
    var rows = commissions.ofCreator(viewer.id(), before);
    var more = rows.size() < CommissionReads.PAGE ? "" : rows.getLast().id().toString();
    var price = money.of(offer.price());
    var about = money.about(offer.price());
    return Html.page(
        "commissions/requests", new Requests(frame, offer, price, about, groups(rows), more));
  }

  private List<Group> groups(List<CommissionView> rows) {
    var byState = rows.stream().collect(Collectors.groupingBy(CommissionView::state));
    return KINDS.stream()
        .map(kind -> new Group(kind, rows(byState.getOrDefault(kind, List.of()))))
        .filter(group -> !group.rows().isEmpty())
        .toList();
  }

  /** What ends first stands first; what has ended stays newest first. */
  private List<Row> rows(List<CommissionView> commissions) {
    var byDeadline =
        Comparator.comparing(
            CommissionView::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));
    return commissions.stream()
        .sorted(byDeadline)
        .map(commission -> new Row(commission, money.of(commission.price())))
        .toList();
  }
}
