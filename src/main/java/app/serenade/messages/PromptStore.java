package app.serenade.messages;

import app.serenade.commissions.Change;
import app.serenade.commissions.CommissionChanged;
import app.serenade.platform.Ids;
import app.serenade.platform.Sql;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the app says about commissions, as rows: once for each reader, in the order of changes. */
@Component
class PromptStore {
  private final JdbcClient jdbc;
  private final MessageStore messages;

  PromptStore(JdbcClient jdbc, MessageStore messages) {
    this.jdbc = jdbc;
    this.messages = messages;
  }

  /** False where it was told already. */
  boolean tell(CommissionChanged event, Instant now) {
    var conversation = messages.lock(event.fan(), event.creator(), now);
    if (isTold(event)) return false;
    if (event.change() == Change.DELIVERED) addVideo(event, conversation, now);
    addPrompts(event, conversation, now);
    putInOrder(event.commission());
    return true;
  }

  private boolean isTold(CommissionChanged event) {
    return jdbc.sql(
            """
            select exists (
              select from messages.message
               where commission = :commission and transition = :transition and change = :change
                 and kind = 'prompt')
            """)
        .param("commission", event.commission())
        .param("transition", event.transition())
        .param("change", event.change().name())
        .query(Boolean.class)
        .single();
  }

  private void addVideo(CommissionChanged event, UUID conversation, Instant now) {
    jdbc.sql(
            """
            with place as (
              update messages.conversation set last = last + 1 where id = :conversation
              returning last
            )
            insert into messages.message
              (id, conversation, number, kind, sender, commission, transition, at)
            select :id, :conversation, last, 'video', :creator, :commission, :transition, :now
              from place
            """)
        .param("conversation", conversation)
        .param("id", Ids.next())
        .param("creator", event.creator())
        .param("commission", event.commission())
        .param("transition", event.transition())
        .param("now", Sql.at(now))
        .update();
  }

  private void addPrompts(CommissionChanged event, UUID conversation, Instant now) {
    jdbc.sql(
            """
            with place as (
              update messages.conversation set last = last + 2 where id = :conversation
              returning last
            ), sides as (
              update messages.side set last_at = :now where conversation = :conversation
            )
            insert into messages.message
              (id, conversation, number, kind, sender, reader, commission, transition, change, at)
            select prompt.id, :conversation, last - prompt.back, 'prompt', :actor, prompt.reader,
                   :commission, :transition, :change, :now
              from place
             cross join (values (:forFan, :fan, 1), (:forCreator, :creator, 0)) as prompt (id, reader, back)
            """)
        .param("conversation", conversation)
        .param("forFan", Ids.next())
        .param("fan", event.fan())
        .param("forCreator", Ids.next())
        .param("creator", event.creator())
        .param("actor", event.actor(), Types.OTHER)
        .param("commission", event.commission())
        .param("transition", event.transition())
        .param("change", event.change().name())
        .param("now", Sql.at(now))
        .update();
  }

  /** What was heard late takes its place before what came after it; the places stay the same. */
  private void putInOrder(UUID commission) {
    jdbc.sql(
            """
            with ranked as (
              select id, row_number() over (order by transition, kind desc, reader) as rank
                from messages.message where commission = :commission
            ), places as (
              select number, at, row_number() over (order by number) as rank
                from messages.message where commission = :commission
            )
            update messages.message
               set number = places.number, at = places.at
              from ranked
              join places on places.rank = ranked.rank
             where message.id = ranked.id and message.number <> places.number
            """)
        .param("commission", commission)
        .update();
  }
}
