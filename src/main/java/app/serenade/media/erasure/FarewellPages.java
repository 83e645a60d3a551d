package app.serenade.media.erasure;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Text.t;

import app.serenade.media.erasure.FarewellStore.Gone;
import app.serenade.media.erasure.FarewellStore.Total;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /erasures/account/…}: what was deleted with an account, for whoever has its receipt. */
@Controller
public class FarewellPages {
  public record Show(Frame frame, UUID receipt, Total total, List<Gone> films) {
    /** How far it is, in words. */
    public String line() {
      if (total.files() == 0) return t("media.farewell.none");
      return total.isDone()
          ? t("media.farewell.done", total.files(), ErasedSize.of(total.bytes()))
          : t("media.farewell.under-way", total.gone(), total.files());
    }

    public String title(Gone film) {
      return t("media.farewell.film", films.indexOf(film) + 1);
    }

    public String size(Gone film) {
      return t("media.farewell.files", film.files(), ErasedSize.of(film.bytes()));
    }
  }

  private final FarewellStore farewells;

  FarewellPages(FarewellStore farewells) {
    this.farewells = farewells;
  }

  @Access(ANYONE)
  @GetMapping("/erasures/account/{receipt}")
  ModelAndView show(Frame frame, @PathVariable UUID receipt, HttpServletResponse response) {
    var total = farewells.total(receipt);
    if (total == null) return Html.missing();
    response.setHeader("X-Robots-Tag", "noindex");
    return Html.page(
        "media/erasure/account", new Show(frame, receipt, total, farewells.films(receipt)));
  }
}
