package app.serenade.messages;

import app.serenade.platform.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conversations as rows. Whoever adds to one holds its row until the end. */
@Component
class ConversationStore {
  /** Two accounts, in the order in which their conversation has them. */
  record Pair(UUID one, UUID other) {
    static Pair of(UUID first, UUID second) {
      return first.toString().compareTo(second.toString()) < 0
          ? new Pair(first, second)
          : new Pair(second, first);
    }
  }

  private record Found(Pair pair, UUID id) {}

  private final JdbcClient jdbc;

  ConversationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The conversation of two accounts, made where there is none, locked until the end. */
  UUID lock(UUID first, UUID second, Instant now) {
    var pair = Pair.of(first, second);
    return Objects.requireNonNull(lock(Set.of(pair), now).get(pair));
  }

  /** The same for many, in one order for all who lock several. */
  Map<Pair, UUID> lock(Collection<Pair> pairs, Instant now) {
    var ones = column(pairs, Pair::one);
    var others = column(pairs, Pair::other);
    make(ones, others, now);
    return jdbc
        .sql(
            """
            select conversation.id, one, other
              from messages.conversation
              join unnest(:ones::uuid[], :others::uuid[]) as pair (one, other) using (one, other)
             order by conversation.id
               for update of conversation
            """)
        .param("ones", ones)
        .param("others", others)
        .query(
            (row, n) ->
                new Found(
                    new Pair(Sql.uuid(row, "one"), Sql.uuid(row, "other")), Sql.uuid(row, "id")))
        .list()
        .stream()
        .collect(Collectors.toMap(Found::pair, Found::id));
  }

  private void make(UUID[] ones, UUID[] others, Instant now) {
    jdbc.sql(
            """
            with made as (
              insert into messages.conversation (id, one, other)
              select gen_random_uuid(), one, other
                from unnest(:ones::uuid[], :others::uuid[]) as pair (one, other)
               where not exists (
                 select from messages.conversation as there
                  where there.one = pair.one and there.other = pair.other)
               order by one, other
              on conflict (one, other) do nothing
              returning id, one, other
            )
            insert into messages.side (conversation, reader, partner, last_at)
            select id, one, other, :now from made
            union all
            select id, other, one, :now from made
            """)
        .param("ones", ones)
        .param("others", others)
        .param("now", Sql.at(now))
        .update();
  }

  private static UUID[] column(Collection<Pair> pairs, Function<Pair, UUID> side) {
    return pairs.stream().map(side).toArray(UUID[]::new);
  }
}
