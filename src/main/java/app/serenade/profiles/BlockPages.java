package app.serenade.profiles;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.platform.Access;
import app.serenade.platform.Cursor;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Requests;
import app.serenade.platform.Viewer;
import app.serenade.profiles.BlockReads.Blocked;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whom one blocked, and the forms that block and lift a block. */
@Controller
@Access(SIGNED_IN)
@RequestMapping(BlockPages.PATH)
class BlockPages {
  static final String PATH = "/me/blocks";

  /**
   * @param self the address of what is shown
   * @param next the cursor of the next page, null on the last one
   */
  public record Show(Frame frame, List<Blocked> blocks, String self, @Nullable String next) {
    static Show of(Frame frame, List<Blocked> rows, Cursor from) {
      var self = from.isStart() ? PATH : PATH + "?cursor=" + from;
      if (rows.size() <= BlockReads.PAGE_MAX) return new Show(frame, rows, self, null);
      var page = rows.subList(0, BlockReads.PAGE_MAX);
      return new Show(frame, page, self, cursor(page.getLast()));
    }
  }

  private final BlockReads reads;
  private final BlockAccount block;

  BlockPages(BlockReads reads, BlockAccount block) {
    this.reads = reads;
    this.block = block;
  }

  static String cursor(Blocked last) {
    return new Cursor(last.at(), last.account()).toString();
  }

  @GetMapping
  ModelAndView list(
      Frame frame, Viewer.Account viewer, @RequestParam(required = false) @Nullable String cursor) {
    var from = Cursor.of(cursor);
    var rows = reads.newest(viewer.id(), from);
    return Html.page("profiles/blocks", Show.of(frame, rows, from));
  }

  @PostMapping("/{handle}")
  ModelAndView block(
      Viewer.Account viewer,
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable String next) {
    return answer(block.by(viewer.id(), handle), next);
  }

  @PostMapping("/{handle}/removal")
  ModelAndView lift(
      Viewer.Account viewer,
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable String next) {
    return answer(block.lift(viewer.id(), handle), next);
  }

  private static ModelAndView answer(BlockAccount.Outcome outcome, @Nullable String next) {
    return switch (outcome) {
      case BlockAccount.Outcome.Done _ -> Html.redirect(Requests.localPath(next, PATH));
      case BlockAccount.Outcome.NobodyThere() -> Html.missing();
      case BlockAccount.Outcome.Oneself() -> Html.missing();
    };
  }
}
