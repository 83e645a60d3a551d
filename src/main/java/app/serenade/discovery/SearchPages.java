package app.serenade.discovery;

import static app.serenade.platform.Access.Who.ANYONE;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.money.MoneyText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Search for accounts (P32). */
@Controller
class SearchPages {
  /**
   * @param hosts whom to begin with, while nothing is typed
   */
  public record Search(
      Frame frame, String typed, boolean asked, SearchReads.Found found, List<Priced> hosts) {
    /** The path of the page after this one, where there is one. */
    public String more() {
      var words = URLEncoder.encode(typed, StandardCharsets.UTF_8);
      return "/search?q=" + words + "&cursor=" + found.next();
    }
  }

  public record Priced(Host host, String price, String about) {}

  private final SearchReads search;
  private final HostReads hosts;
  private final MoneyText money;

  SearchPages(SearchReads search, HostReads hosts, MoneyText money) {
    this.search = search;
    this.hosts = hosts;
    this.money = money;
  }

  @Access(ANYONE)
  @GetMapping("/search")
  ModelAndView search(
      Frame frame,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String cursor) {
    var query = Query.of(q);
    var found = search.accounts(query, Query.of(cursor).words());
    var begin = query.isEmpty() ? hosts() : List.<Priced>of();
    return Html.page(
        "discovery/search", new Search(frame, query.typed(), !query.isEmpty(), found, begin));
  }

  private List<Priced> hosts() {
    return hosts.accepting().stream()
        .map(host -> new Priced(host, money.of(host.price()), money.about(host.price())))
        .toList();
  }
}
