package app.serenade.messages;

import static app.serenade.platform.Text.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a conversation, oldest first.
 *
 * @param next the cursor of what came before, null at the beginning
 */
public record MessagesAnswer(List<Message> messages, @Nullable String next) {
  /**
   * @param kind text, prompt or video
   * @param text what was written, or what the app says
   * @param commission whose prompt or video it is
   * @param fromFile whether a video was chosen from a file and not shot in this app
   * @param forward the forward whose video it is
   * @param actions what the reader can do about it: acceptance, refusal, delivery, review
   */
  public record Message(
      UUID id,
      String kind,
      Instant at,
      boolean own,
      String text,
      @Nullable UUID commission,
      @Nullable String change,
      @Nullable UUID asset,
      @Nullable Boolean fromFile,
      @Nullable UUID forward,
      List<String> actions) {
    static Message of(Entry entry) {
      return switch (entry) {
        case Entry.Written it ->
            new Message(
                it.id(),
                "text",
                it.at(),
                it.own(),
                it.words(),
                null,
                null,
                null,
                null,
                null,
                List.of());
        case Entry.Prompt it -> of(it);
        case Entry.Video it ->
            new Message(
                it.id(),
                "video",
                it.at(),
                it.own(),
                "",
                it.commission(),
                null,
                it.asset(),
                it.fromFile(),
                null,
                List.of());
        case Entry.Forward it -> of(it);
      };
    }

    private static Message of(Entry.Prompt it) {
      var actions = new ArrayList<String>();
      if (it.toAnswer()) actions.addAll(List.of("acceptance", "refusal"));
      if (it.toRecord()) actions.add("delivery");
      if (it.toReview()) actions.add("review");
      var change = it.said().change().word();
      return new Message(
          it.id(),
          "prompt",
          it.at(),
          it.own(),
          it.words(),
          it.commission(),
          change,
          null,
          null,
          null,
          actions);
    }

    private static Message of(Entry.Forward it) {
      var asset = it.withdrawn() ? null : it.asset();
      var words = it.withdrawn() ? t("messages.withdrawn") : "";
      return new Message(
          it.id(),
          "forward",
          it.at(),
          it.own(),
          words,
          null,
          null,
          asset,
          null,
          it.forward(),
          List.of());
    }
  }

  static MessagesAnswer of(Conversation talk) {
    var messages = talk.entries().stream().map(Message::of).toList();
    return new MessagesAnswer(messages, talk.earlier() ? String.valueOf(talk.from()) : null);
  }
}
