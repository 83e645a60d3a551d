package app.serenade.messages;

import static java.util.Objects.requireNonNull;

import app.serenade.commissions.Change;
import app.serenade.commissions.CommissionChanged;
import app.serenade.messages.ConversationStore.Pair;
import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the app says about commissions, as rows: once for each reader, in the order of changes. */
@Component
class PromptStore {
  /**
   * @param late whether what came after it was told before
   */
  private record Told(Pair parties, boolean late) {}

  private final JdbcClient jdbc;
  private final ConversationStore conversations;

  PromptStore(JdbcClient jdbc, ConversationStore conversations) {
    this.jdbc = jdbc;
    this.conversations = conversations;
  }

  /** Both parties of those that were told of a change now, and not before. */
  List<Pair> tell(Collection<CommissionChanged> changes, Instant now) {
    var pairs = changes.stream().map(PromptStore::parties).collect(Collectors.toSet());
    var places = conversations.lock(pairs, now);
    var told = add(changes, change -> requireNonNull(places.get(parties(change))), now);
    if (told.stream().anyMatch(Told::late)) putInOrder(changes);
    return told.stream().map(Told::parties).toList();
  }

  private static Pair parties(CommissionChanged change) {
    return Pair.of(change.fan(), change.creator());
  }

  private List<Told> add(
      Collection<CommissionChanged> changes,
      Function<CommissionChanged, UUID> conversation,
      Instant now) {
    return jdbc.sql(
            """
            with fresh as materialized (
              select conversation, commission, transition, fan, creator, actor, change,
                     change = :delivered as video,
                     sum(case when change = :delivered then 3 else 2 end)
                       over (partition by conversation order by place) as upto
                from unnest(:conversations::uuid[], :commissions::uuid[], :transitions::int[],
                            :fans::uuid[], :creators::uuid[], :actors::uuid[], :changes::text[])
                     with ordinality as changed (
                       conversation, commission, transition, fan, creator, actor, change, place)
               where not exists (
                 select from messages.message
                  where message.kind = 'prompt'
                    and message.commission = changed.commission
                    and message.transition = changed.transition
                    and message.change = changed.change)
            ), grown as (
              update messages.conversation set last = last + more.messages
                from (select conversation, max(upto) as messages from fresh group by 1) as more
               where conversation.id = more.conversation
              returning conversation.id, last - more.messages as before
            ), sides as (
              update messages.side set last_at = :now
               where conversation in (select conversation from fresh)
            ), added as (
              insert into messages.message (
                id, conversation, number, kind, sender, reader, commission, transition, change, at)
              select gen_random_uuid(), fresh.conversation, grown.before + upto - line.back, line.kind,
                     case when line.kind = 'video' then creator else actor end, line.reader,
                     commission, transition, case when line.kind = 'prompt' then change end, :now
                from fresh
                join grown on grown.id = fresh.conversation
               cross join lateral (
                 values ('video', null::uuid, 2), ('prompt', fan, 1), ('prompt', creator, 0)
               ) as line (kind, reader, back)
               where line.kind = 'prompt' or video
            )
            select fan, creator,
                   exists (select from messages.message as later
                            where later.commission = fresh.commission
                              and later.transition > fresh.transition) as late
              from fresh
            """)
        .param("delivered", Change.DELIVERED.name())
        .param("conversations", column(changes, conversation::apply))
        .param("commissions", column(changes, CommissionChanged::commission))
        .param("transitions", column(changes, CommissionChanged::transition))
        .param("fans", column(changes, CommissionChanged::fan))
        .param("creators", column(changes, CommissionChanged::creator))
        .param("actors", column(changes, CommissionChanged::actor))
        .param("changes", column(changes, CommissionChanged::change))
        .param("now", Sql.at(now))
        .query((row, n) -> told(row))
        .list();
  }

  private static Told told(ResultSet row) throws SQLException {
    var parties = Pair.of(Sql.uuid(row, "fan"), Sql.uuid(row, "creator"));
    return new Told(parties, row.getBoolean("late"));
  }

  /** What was heard late takes its place before what came after it; the places stay the same. */
  private void putInOrder(Collection<CommissionChanged> changes) {
    jdbc.sql(
            """
            with told as materialized (
              select id, commission, number, at,
                     row_number() over (partition by commission order by number) as place,
                     row_number() over (
                       partition by commission order by transition, kind desc, number) as rank
                from messages.message
               where commission = any(:commissions::uuid[])
            )
            update messages.message
               set number = place.number, at = place.at
              from told
              join told as place on place.commission = told.commission and place.place = told.rank
             where message.id = told.id and told.place <> told.rank
            """)
        .param("commissions", column(changes, CommissionChanged::commission))
        .update();
  }

  /** As text, which the statement casts. */
  private static @Nullable String[] column(
      Collection<CommissionChanged> changes, Function<CommissionChanged, @Nullable Object> value) {
    return changes.stream()
        .map(value)
        .map(v -> v == null ? null : v.toString())
        .toArray(String[]::new);
  }
}
