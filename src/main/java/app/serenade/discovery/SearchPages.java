package app.serenade.discovery;

import static app.serenade.platform.Access.Who.ANYONE;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Search for accounts (P32). */
@Controller
class SearchPages {
  public record Search(Frame frame, String typed, boolean asked, SearchReads.Found found) {
    /** The path of the page after this one, where there is one. */
    public String more() {
      var words = URLEncoder.encode(typed, StandardCharsets.UTF_8);
      return "/search?q=" + words + "&cursor=" + found.next();
    }
  }

  private final SearchReads search;

  SearchPages(SearchReads search) {
    this.search = search;
  }

  @Access(ANYONE)
  @GetMapping("/search")
  ModelAndView search(
      Frame frame,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String cursor) {
    var query = Query.of(q);
    var found = search.accounts(query, Query.of(cursor).words());
    return Html.page("discovery/search", new Search(frame, query.typed(), !query.isEmpty(), found));
  }
}
