package app.serenade.commissions.asking;

import app.serenade.commissions.asking.Draft.Field;
import app.serenade.commissions.asking.Draft.Words;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts of briefs as rows, one a field. */
@Component
class DraftStore {
  private final JdbcClient jdbc;

  DraftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Draft find(UUID fan, UUID creator) {
    var fields = new EnumMap<Field, Words>(Field.class);
    jdbc.sql(
            """
            select field, typed,
                   greatest(0, extract(epoch from platform.now() - typed_at) * 1000)::bigint as age
              from commissions.draft
             where fan = :fan and creator = :creator
            """)
        .param("fan", fan)
        .param("creator", creator)
        .query(
            row -> {
              var field = Objects.requireNonNull(Field.of(row.getString("field")));
              fields.put(field, new Words(row.getString("typed"), row.getLong("age")));
            });
    return new Draft(fields);
  }

  /**
   * Writes each field that was typed later than what is there.
   *
   * @return how many were
   */
  int save(UUID fan, UUID creator, Draft draft) {
    var typed = draft.fields().entrySet().stream().toList();
    return jdbc.sql(
            """
            insert into commissions.draft (fan, creator, field, typed, typed_at)
            select :fan, :creator, one.field, one.typed,
                   now - make_interval(secs => one.age / 1000.0)
              from unnest(cast(:fields as text[]), cast(:typed as text[]), cast(:ages as bigint[]))
                   as one (field, typed, age), platform.now() as now
             order by one.field
            on conflict (fan, creator, field) do update
               set typed = excluded.typed, typed_at = excluded.typed_at
             where excluded.typed_at > draft.typed_at
            """)
        .param("fan", fan)
        .param("creator", creator)
        .param("fields", typed.stream().map(each -> each.getKey().word()).toArray(String[]::new))
        .param("typed", typed.stream().map(each -> each.getValue().typed()).toArray(String[]::new))
        .param("ages", typed.stream().map(each -> each.getValue().ageMs()).toArray(Long[]::new))
        .update();
  }

  /** What was saved under this id is a guest's, and is not kept for long. */
  void markGuests(UUID kept) {
    jdbc.sql("update commissions.draft set guest = true where fan = :kept")
        .param("kept", kept)
        .update();
  }

  /** A guest's draft, taken away; nothing where the id is no guest's. */
  Draft takeGuests(UUID kept, UUID creator) {
    var draft = find(kept, creator);
    var taken =
        jdbc.sql("delete from commissions.draft where fan = :kept and creator = :creator and guest")
            .param("kept", kept)
            .param("creator", creator)
            .update();
    return taken > 0 ? draft : Draft.none();
  }

  /** Leaves nothing in any field, so that what an older device still has does not count. */
  int empty(UUID fan, UUID creator) {
    return jdbc.sql(
            """
            update commissions.draft set typed = '', typed_at = platform.now()
             where fan = :fan and creator = :creator and typed <> ''
            """)
        .param("fan", fan)
        .param("creator", creator)
        .update();
  }

  /** Keeps this many of the fan's drafts, those typed into last. */
  void keepNewest(UUID fan, int most) {
    var removed =
        jdbc.sql(
                """
                delete from commissions.draft
                 where fan = :fan
                   and creator in (select creator from commissions.draft where fan = :fan
                                    group by creator order by max(typed_at) desc, creator offset :most)
                """)
            .param("fan", fan)
            .param("most", most)
            .update();
    if (removed < 0) throw new IllegalStateException("a negative count");
  }

  int removeOlderThan(Duration age, Duration guestsAge) {
    return jdbc.sql(
            """
            delete from commissions.draft
             where typed_at < platform.now() - make_interval(secs => :seconds)
                or guest and typed_at < platform.now() - make_interval(secs => :guests)
            """)
        .param("seconds", (double) age.toSeconds())
        .param("guests", (double) guestsAge.toSeconds())
        .update();
  }
}
