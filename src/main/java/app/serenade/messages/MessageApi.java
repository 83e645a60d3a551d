package app.serenade.messages;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.messages.ConversationReads.Stretch;
import app.serenade.platform.Access;
import app.serenade.platform.Cursor;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Conversations for programs. */
@RestController
@Access(SIGNED_IN)
@RequestMapping("/api/v1/conversations")
class MessageApi {
  /**
   * @param id made by the program, so that sending again is safe; made here where it is absent
   */
  public record NewMessage(@Nullable UUID id, @Nullable String text) {}

  public record MessageId(UUID id) {}

  private final LineReads lines;
  private final ConversationReads conversations;
  private final SendMessage send;
  private final ReadConversation read;

  MessageApi(
      LineReads lines, ConversationReads conversations, SendMessage send, ReadConversation read) {
    this.lines = lines;
    this.conversations = conversations;
    this.send = send;
    this.read = read;
  }

  @GetMapping
  ConversationsAnswer list(
      Viewer.Account viewer, @RequestParam(required = false) @Nullable String cursor) {
    return ConversationsAnswer.of(lines.newest(viewer.id(), Cursor.of(cursor), LineReads.PAGE));
  }

  @GetMapping("/{handle}/messages")
  ResponseEntity<?> messages(
      Viewer.Account viewer,
      @PathVariable String handle,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long cursor) {
    var found = conversations.find(viewer.id(), handle, Stretch.before(cursor));
    return found == null ? Problems.missing() : ResponseEntity.ok(MessagesAnswer.of(found));
  }

  @PostMapping("/{handle}/messages")
  ResponseEntity<?> send(
      Viewer.Account viewer, @PathVariable String handle, @RequestBody NewMessage message) {
    return switch (send.by(viewer, handle, message.id(), message.text())) {
      case SendMessage.Outcome.Sent(var id) ->
          ResponseEntity.status(HttpStatus.CREATED).body(new MessageId(id));
      case SendMessage.Outcome.NobodyThere() -> Problems.missing();
      case SendMessage.Outcome.Invalid(var errors) -> Problems.invalid(errors);
      case SendMessage.Outcome.Blocked(var words) -> Problems.refused(HttpStatus.FORBIDDEN, words);
      case SendMessage.Outcome.TooMany(var after) ->
          Problems.tooMany(t("messages.error.too-many", after.toSeconds()), after);
      case SendMessage.Outcome.IdTaken() ->
          Problems.refused(HttpStatus.CONFLICT, t("messages.error.taken"));
    };
  }

  @PostMapping("/{handle}/reading")
  ResponseEntity<?> read(Viewer.Account viewer, @PathVariable String handle) {
    var found = conversations.find(viewer.id(), handle, Stretch.before(1));
    if (found == null) return Problems.missing();
    var unread = read.by(viewer.id(), found.partner());
    return ResponseEntity.ok(new Reading(unread));
  }

  /**
   * @param marked how many messages were unread before
   */
  public record Reading(int marked) {}
}
