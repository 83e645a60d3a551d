package app.serenade.messages;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.messages.ConversationReads.Stretch;
import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Ids;
import app.serenade.platform.Viewer;
import app.serenade.profiles.BlockMenu;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The conversation with another account (P9). */
@Controller
@Access(SIGNED_IN)
@RequestMapping("/inbox/{handle}")
class MessagePages {
  /**
   * @param live whether the newest are shown, and so whether the page follows and can be written on
   * @param draft the id that the next message will have, and what is typed already
   */
  public record Show(
      Frame frame, Conversation conversation, List<Day> days, boolean live, Draft draft) {
    public BlockMenu menu() {
      var partner = conversation.handle();
      var back = "/inbox/" + partner;
      return new BlockMenu(partner, conversation.name(), conversation.blocked(), back);
    }
  }

  public record Draft(UUID id, String text, Map<String, String> errors) {
    static Draft empty() {
      return new Draft(Ids.next(), "", Map.of());
    }

    static Draft refused(String text, String why) {
      return new Draft(Ids.next(), text, Map.of("text", why));
    }

    public String error() {
      return errors.getOrDefault("text", "");
    }

    public int max() {
      return Words.MAX;
    }
  }

  private final ConversationReads conversations;
  private final ReadConversation read;
  private final SendMessage send;

  MessagePages(ConversationReads conversations, ReadConversation read, SendMessage send) {
    this.conversations = conversations;
    this.read = read;
    this.send = send;
  }

  @GetMapping
  ModelAndView show(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable Long from,
      @RequestParam(required = false) @Nullable Long before,
      @CookieValue(defaultValue = "UTC") String zone,
      @RequestHeader(name = "Sec-Purpose", defaultValue = "") String purpose,
      HttpServletRequest request) {
    var found = conversations.find(viewer.id(), handle, stretch(from, before));
    if (found == null) return Html.gone(request, "/inbox");
    var seen = before == null && !purpose.startsWith("prefetch");
    var unread = seen ? read.by(viewer.id(), found.partner()) : 0;
    var days = Day.of(found.entries(), zone);
    var page = new Show(frame.afterReading(unread), found, days, before == null, Draft.empty());
    return Html.page("messages/conversation", page);
  }

  private static Stretch stretch(@Nullable Long from, @Nullable Long before) {
    if (before != null) return Stretch.before(before);
    return from == null ? Stretch.newest() : Stretch.since(from);
  }

  @PostMapping
  ModelAndView send(
      Frame frame,
      Viewer.Account viewer,
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable UUID id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable Long from,
      @CookieValue(defaultValue = "UTC") String zone,
      HttpServletRequest request,
      HttpServletResponse response) {
    var again = new Again(frame, viewer, handle, zone);
    return switch (send.by(viewer, handle, id, text)) {
      case SendMessage.Outcome.Sent _ -> Html.redirect(conversation(handle, from));
      case SendMessage.Outcome.NobodyThere() -> Html.gone(request, "/inbox");
      case SendMessage.Outcome.Invalid(var errors) ->
          again(again, new Draft(Ids.next(), text, errors), HttpStatus.UNPROCESSABLE_CONTENT);
      case SendMessage.Outcome.Blocked(var words) ->
          again(again, Draft.refused(text, words), HttpStatus.FORBIDDEN);
      case SendMessage.Outcome.TooMany(var after) -> {
        Html.retryAfter(response, after);
        var draft = Draft.refused(text, t("messages.error.too-many", after.toSeconds()));
        yield again(again, draft, HttpStatus.TOO_MANY_REQUESTS);
      }
      case SendMessage.Outcome.IdTaken() ->
          again(
              again,
              Draft.refused(text, t("messages.error.taken")),
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private static String conversation(String handle, @Nullable Long from) {
    var path = "/inbox/" + handle.toLowerCase(Locale.ROOT);
    return from == null ? path : path + "?from=" + from;
  }

  /** Whose page of which conversation is shown again with what they typed. */
  private record Again(Frame frame, Viewer.Account viewer, String handle, String zone) {}

  private ModelAndView again(Again again, Draft draft, HttpStatus status) {
    var found = conversations.find(again.viewer().id(), again.handle(), Stretch.newest());
    if (found == null) return Html.missing();
    var days = Day.of(found.entries(), again.zone());
    return Html.page(
        "messages/conversation", new Show(again.frame(), found, days, true, draft), status);
  }
}
