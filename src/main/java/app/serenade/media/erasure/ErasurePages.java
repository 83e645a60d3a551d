package app.serenade.media.erasure;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /erasures/…}: what was deleted with a film, file by file. */
@Controller
public class ErasurePages {
  public record Show(Frame frame, UUID film, List<Erased> files) {
    public boolean done() {
      return files.stream().allMatch(file -> file.removedAt() != null);
    }

    /** What a file is to a person. */
    public String name(Erased file) {
      return switch (file.file()) {
        case Erased.UPLOAD -> t("media.erasure.upload");
        case "video" -> t("media.erasure.video");
        case "poster" -> t("media.erasure.poster");
        case "preview" -> t("media.erasure.preview");
        default ->
            file.file().startsWith(Erased.BEFORE)
                ? t("media.erasure.before")
                : t("media.erasure.other", file.file());
      };
    }

    public String size(Erased file) {
      return ErasedSize.of(file.bytes());
    }
  }

  private final ErasureStore erasures;

  ErasurePages(ErasureStore erasures) {
    this.erasures = erasures;
  }

  @Access(SIGNED_IN)
  @GetMapping("/erasures/{film}")
  ModelAndView show(Frame frame, Viewer.Account viewer, @PathVariable UUID film) {
    if (!erasures.isOf(film, viewer.id())) return Html.missing();
    return Html.page("media/erasure/show", new Show(frame, film, erasures.of(film)));
  }
}
