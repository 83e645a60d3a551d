package app.serenade.messages;

import app.serenade.forwarding.VideoForwarded;
import app.serenade.platform.Ids;
import app.serenade.platform.Sql;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people write and forward to each other, as rows. */
@Component
class MessageStore {
  enum Added {
    ADDED,
    ALREADY_THERE,
    ID_TAKEN
  }

  private final JdbcClient jdbc;
  private final ConversationStore conversations;

  MessageStore(JdbcClient jdbc, ConversationStore conversations) {
    this.jdbc = jdbc;
    this.conversations = conversations;
  }

  Added add(SendMessage.NewText text, Instant now) {
    var conversation = conversations.lock(text.sender(), text.partner(), now);
    var known = find(text, conversation);
    if (known != null) return known;
    jdbc.sql(
            """
            with place as (
              update messages.conversation set last = last + 1 where id = :conversation
              returning last
            ), sides as (
              update messages.side
                 set last_at = :now,
                     wrote = wrote or reader = :sender,
                     unread = unread + case when reader = :sender then 0 else 1 end
               where conversation = :conversation
            )
            insert into messages.message (id, conversation, number, kind, sender, words, at)
            select :id, :conversation, last, 'text', :sender, :words, :now from place
            """)
        .param("conversation", conversation)
        .param("sender", text.sender())
        .param("id", text.id())
        .param("words", text.words())
        .param("now", Sql.at(now))
        .update();
    return Added.ADDED;
  }

  /** False where it stands there already. */
  boolean add(VideoForwarded event, Instant now) {
    var conversation = conversations.lock(event.giver(), event.receiver(), now);
    return jdbc.sql(
                """
                with place as (
                  update messages.conversation set last = last + 1
                   where id = :conversation
                     and not exists (select from messages.message where forward = :forward)
                  returning last
                ), sides as (
                  update messages.side
                     set last_at = :now, unread = unread + case when reader = :giver then 0 else 1 end
                    from place
                   where conversation = :conversation
                )
                insert into messages.message (id, conversation, number, kind, sender, forward, at)
                select :id, :conversation, last, 'forward', :giver, :forward, :now from place
                """)
            .param("conversation", conversation)
            .param("id", Ids.next())
            .param("giver", event.giver())
            .param("forward", event.forward())
            .param("now", Sql.at(now))
            .update()
        > 0;
  }

  private @Nullable Added find(SendMessage.NewText text, UUID conversation) {
    return jdbc.sql(
            """
            select sender = :sender and conversation = :conversation and words = :words
              from messages.message where id = :id
            """)
        .param("sender", text.sender())
        .param("conversation", conversation)
        .param("words", text.words())
        .param("id", text.id())
        .query(Boolean.class)
        .optional()
        .map(same -> same ? Added.ALREADY_THERE : Added.ID_TAKEN)
        .orElse(null);
  }

  /**
   * Marks read all that there is; answers how many unread messages that were, or -1 for no change.
   */
  int read(UUID reader, UUID partner) {
    return jdbc.sql(
            """
            with place as (
              select conversation.id, conversation.last, side.unread
                from messages.side
                join messages.conversation on conversation.id = side.conversation
               where side.reader = :reader and side.partner = :partner
                 for update of conversation
            ), marked as (
              update messages.side
                 set read_to = place.last, unread = 0
                from place
               where side.reader = :reader and side.partner = :partner
                 and side.read_to < place.last
              returning 1
            )
            select place.unread from place where exists (select 1 from marked)
            """)
        .param("reader", reader)
        .param("partner", partner)
        .query(Integer.class)
        .optional()
        .orElse(-1);
  }
}
