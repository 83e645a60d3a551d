package app.serenade.videos.comments;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import app.serenade.videos.VideoCards;
import app.serenade.videos.VideoReads;
import app.serenade.videos.comments.CommentReads.Range;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sheet of comments over a video, and what is written and deleted there. */
@Controller
@RequestMapping("/v/{id}/comments")
class CommentPages {
  private final VideoReads videos;
  private final VideoCards cards;
  private final CommentReads comments;
  private final PostComment post;
  private final DeleteComment delete;

  CommentPages(
      VideoReads videos,
      VideoCards cards,
      CommentReads comments,
      PostComment post,
      DeleteComment delete) {
    this.videos = videos;
    this.cards = cards;
    this.comments = comments;
    this.post = post;
    this.delete = delete;
  }

  /**
   * @param from the last of those that an open sheet follows
   * @param before where an older page begins
   */
  @Access(ANYONE)
  @GetMapping
  ModelAndView show(
      Frame frame,
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID from,
      @RequestParam(required = false) @Nullable UUID before) {
    var range = from == null ? Range.before(before) : Range.since(from);
    return page(frame, viewer, id, range, Draft.empty(), HttpStatus.OK);
  }

  @Access(SIGNED_IN)
  @PostMapping
  ModelAndView post(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID key,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable UUID from,
      HttpServletResponse response) {
    var again = new Again(frame, viewer, id, text);
    return switch (post.by(viewer.id(), id, key, text)) {
      case PostComment.Outcome.Posted _ -> Html.redirect(sheet(id, from));
      case PostComment.Outcome.NotThere() -> Html.missing();
      case PostComment.Outcome.Invalid(var why) ->
          again(again, why, HttpStatus.UNPROCESSABLE_CONTENT);
      case PostComment.Outcome.Blocked(var why) -> again(again, why, HttpStatus.FORBIDDEN);
      case PostComment.Outcome.TooMany(var after) -> {
        Html.retryAfter(response, after);
        var why = t("videos.comments.error.too-many", after.toSeconds());
        yield again(again, why, HttpStatus.TOO_MANY_REQUESTS);
      }
      case PostComment.Outcome.KeyTaken() ->
          again(again, t("videos.comments.error.taken"), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @Access(SIGNED_IN)
  @PostMapping("/{comment}/removal")
  ModelAndView delete(
      Viewer.Account viewer,
      @PathVariable UUID id,
      @PathVariable UUID comment,
      HttpServletRequest request) {
    return switch (delete.by(viewer.id(), id, comment)) {
      case DONE ->
          request.getHeader("HX-Request") == null
              ? Html.redirect(sheet(id, null))
              : Html.page("videos/comments/gone", comment);
      case NOT_THERE -> Html.gone(request, sheet(id, null));
    };
  }

  private static String sheet(UUID video, @Nullable UUID from) {
    return "/v/" + video + "/comments" + (from == null ? "" : "?from=" + from);
  }

  /** Who gets the sheet of which video again, with what they typed. */
  private record Again(Frame frame, Viewer.Account viewer, UUID video, String text) {}

  private ModelAndView again(Again again, String why, HttpStatus status) {
    var draft = Draft.refused(again.text(), why);
    return page(again.frame(), again.viewer(), again.video(), Range.before(null), draft, status);
  }

  private ModelAndView page(
      Frame frame, Viewer viewer, UUID id, Range range, Draft draft, HttpStatus status) {
    var video = videos.find(id);
    if (video == null) return Html.missing();
    var card = cards.of(viewer, List.of(video)).getFirst();
    var closed =
        viewer instanceof Viewer.Account account ? post.closed(account.id(), video.creator()) : "";
    var sheet = new CommentSheet(frame, card, comments.of(viewer, id, range), range, closed, draft);
    return Html.page("videos/comments/sheet", sheet, status);
  }
}
