package app.serenade.forwarding;

import app.serenade.platform.Typed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Accounts that a video can be forwarded to: by what is typed, or those the fan spoke with last.
 */
@Component
class PeopleReads {
  static final int MOST = 8;
  private static final int TYPED_MAX = 50;
  private static final Pattern WILDCARDS = Pattern.compile("[\\\\%_]");

  /**
   * An account to choose.
   *
   * @param sees whether the video was forwarded to it already
   */
  public record Choice(String handle, String name, boolean sees) {}

  private final JdbcClient jdbc;
  private final ObjectProvider<Acquaintances> acquaintances;

  PeopleReads(JdbcClient jdbc, ObjectProvider<Acquaintances> acquaintances) {
    this.jdbc = jdbc;
    this.acquaintances = acquaintances;
  }

  List<Choice> choices(Film film, String typed) {
    var line = Typed.line(typed);
    var words = line.substring(0, Math.min(line.length(), TYPED_MAX)).toLowerCase(Locale.ROOT);
    return words.isEmpty() ? recent(film) : matching(film, words);
  }

  private List<Choice> recent(Film film) {
    var known =
        acquaintances.stream().flatMap(a -> a.recent(film.fan(), MOST + 1).stream()).toList();
    return jdbc.sql(
            """
            select card.handle, card.name, forwarded.forward is not null as sees
              from unnest(:known) with ordinality as known (account, place)
              join profiles.card on card.account = known.account
              left join forwarding.forwarded
                on forwarded.commission = :commission and forwarded.receiver = card.account
               and not forwarded.withdrawn
             where card.account not in (:fan, :creator) and not card.deleted
             order by known.place
             limit :limit
            """)
        .param("known", known.toArray(UUID[]::new))
        .param("commission", film.commission())
        .param("fan", film.fan())
        .param("creator", film.creator())
        .param("limit", MOST)
        .query((row, i) -> choice(row))
        .list();
  }

  /** The exact handle first, then those that begin with it, then the names. */
  private List<Choice> matching(Film film, String words) {
    var handle = words.startsWith("@") ? words.substring(1) : words;
    return jdbc.sql(
            """
            select card.handle, card.name, forwarded.forward is not null as sees
              from profiles.card
              left join forwarding.forwarded
                on forwarded.commission = :commission and forwarded.receiver = card.account
               and not forwarded.withdrawn
             where (card.handle like :prefix or lower(card.name) like :part)
               and card.account not in (:fan, :creator) and not card.deleted
             order by card.handle <> :handle, card.handle not like :prefix, card.handle
             limit :limit
            """)
        .param("handle", handle)
        .param("prefix", literally(handle) + "%")
        .param("part", "%" + literally(words) + "%")
        .param("commission", film.commission())
        .param("fan", film.fan())
        .param("creator", film.creator())
        .param("limit", MOST)
        .query((row, i) -> choice(row))
        .list();
  }

  private static Choice choice(ResultSet row) throws SQLException {
    return new Choice(row.getString("handle"), row.getString("name"), row.getBoolean("sees"));
  }

  /** So that what was typed is looked for as it is, wildcards of SQL included. */
  private static String literally(String typed) {
    return WILDCARDS.matcher(typed).replaceAll("\\\\$0");
  }
}
