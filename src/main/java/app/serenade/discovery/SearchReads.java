package app.serenade.discovery;

import app.serenade.platform.Sql;
import app.serenade.profiles.Profile;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts whose handle begins with what was typed, or whose name contains it. */
@Component
class SearchReads {
  static final int PAGE_MAX = 30;
  private static final Pattern WILDCARDS = Pattern.compile("[\\\\%_]");

  /**
   * @param next the handle after which the next page begins, or null where this is the last
   */
  record Found(List<Profile> accounts, @Nullable String next) {}

  private final JdbcClient jdbc;

  SearchReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The exact handle first, then those that begin with it, then the names. */
  Found accounts(Query query, String after) {
    if (query.isEmpty()) return new Found(List.of(), null);
    var found =
        jdbc.sql(
                """
                with found as (
                  select account, handle, name, bio,
                         case when handle = :word then 0 when handle like :prefix then 1 else 2 end
                           as rank
                    from profiles.card
                   where (handle like :prefix or lower(name) like :part) and not deleted
                ), last as (
                  select case when :after = '' then -1 when :after = :word then 0
                              when :after like :prefix then 1 else 2 end as rank
                )
                select found.account, found.handle, found.name, found.bio
                  from found, last
                 where (found.rank, found.handle) > (last.rank, :after)
                 order by found.rank, found.handle
                 limit :limit
                """)
            .param("word", query.handle())
            .param("prefix", literally(query.handle()) + "%")
            .param("part", "%" + literally(query.words()) + "%")
            .param("after", after)
            .param("limit", PAGE_MAX + 1)
            .query(
                (row, i) ->
                    new Profile(
                        Sql.uuid(row, "account"),
                        row.getString("handle"),
                        row.getString("name"),
                        row.getString("bio")))
            .list();
    return page(found);
  }

  private static Found page(List<Profile> found) {
    if (found.size() <= PAGE_MAX) return new Found(found, null);
    var page = List.copyOf(found.subList(0, PAGE_MAX));
    return new Found(page, page.getLast().handle());
  }

  /** So that what was typed is looked for as it is, wildcards of SQL included. */
  private static String literally(String typed) {
    return WILDCARDS.matcher(typed).replaceAll("\\\\$0");
  }
}
