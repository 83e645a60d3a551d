package app.serenade.commissions.detail;

import app.serenade.commissions.Brief;
import app.serenade.commissions.Chapter;
import app.serenade.commissions.Commission;
import app.serenade.commissions.CommissionRow;
import app.serenade.commissions.Party;
import app.serenade.commissions.Terms;
import app.serenade.commissions.detail.CommissionView.Action;
import app.serenade.commissions.detail.CommissionView.BriefView;
import app.serenade.commissions.detail.CommissionView.ChapterView;
import app.serenade.commissions.detail.CommissionView.CopyView;
import app.serenade.commissions.detail.CommissionView.MoneyView;
import app.serenade.commissions.detail.CommissionView.Person;
import app.serenade.commissions.detail.CommissionView.Times;
import app.serenade.commissions.detail.CommissionView.VideoView;
import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Commissions for the pages of their two parties; nobody else gets a row. */
@Component
public class CommissionReads {
  static final int PAGE = 20;
  private static final String SELECT =
      """
      select %s, placed_at, requested_at, accepted_at,
             fan.handle as fan_handle, fan.name as fan_name,
             maker.handle as creator_handle, maker.name as creator_name,
             coalesce(money.state, 'none') as money_state, poster.length_ms, origin.from_file,
             (select string_agg(point || ':' || at_ms, ',' order by at_ms)
                from commissions.chapter where chapter.commission = commission.id) as chapters,
             may_publish and withdrawn_at is null as copy_allowed, copy.video as copy
        from commissions.commission
        join accounts.card as fan on fan.account = commission.fan
        join accounts.card as maker on maker.account = commission.creator
        left join wallet.whereabouts as money on money.commission = commission.id
        left join media.poster on poster.asset = commission.asset
        left join media.origin on origin.asset = commission.asset
        left join videos.published as copy on copy.asset = commission.asset
      """
          .formatted(qualified());

  private final JdbcClient jdbc;

  CommissionReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public @Nullable CommissionView find(UUID viewer, UUID id) {
    return jdbc.sql(
            SELECT
                + """
                   where commission.id = :id
                     and (commission.fan = :viewer
                          or commission.creator = :viewer
                         and commission.state not in ('awaiting_payment', 'abandoned'))
                  """)
        .param("id", id)
        .param("viewer", viewer)
        .query(seenBy(viewer))
        .optional()
        .orElse(null);
  }

  /**
   * A commission that this moderator or operator looks into, as its fan sees it: the two parties
   * see the same facts.
   */
  public @Nullable CommissionView lookedInto(UUID viewer, UUID id) {
    return jdbc.sql(
            SELECT
                + """
                   where commission.id = :id
                     and exists (select from commissions.open_look
                                  where open_look.commission = commission.id
                                    and open_look.account = :viewer)
                  """)
        .param("id", id)
        .param("viewer", viewer)
        .query((row, i) -> view(row, CommissionRow.commission(row), Party.FAN, List.of()))
        .optional()
        .orElse(null);
  }

  /** What the creator was asked for, newest first, older than the cursor where one is given. */
  List<CommissionView> ofCreator(UUID creator, @Nullable UUID before) {
    return jdbc.sql(
            SELECT
                + """
                   where commission.creator = :viewer
                     and commission.state not in ('awaiting_payment', 'abandoned')
                     and (cast(:before as uuid) is null or commission.id < :before)
                   order by commission.id desc limit :limit
                  """)
        .param("viewer", creator)
        .param("before", before, java.sql.Types.OTHER)
        .param("limit", PAGE)
        .query(seenBy(creator))
        .list();
  }

  /** What the fan asked for, newest first. */
  List<CommissionView> ofFan(UUID fan, @Nullable UUID before) {
    return jdbc.sql(
            SELECT
                + """
                   where commission.fan = :viewer and commission.state <> 'abandoned'
                     and (cast(:before as uuid) is null or commission.id < :before)
                   order by commission.id desc limit :limit
                  """)
        .param("viewer", fan)
        .param("before", before, java.sql.Types.OTHER)
        .param("limit", PAGE)
        .query(seenBy(fan))
        .list();
  }

  boolean isParty(UUID account, UUID asset) {
    return jdbc.sql(
            """
            select exists (select 1 from commissions.commission
                            where asset = :asset and :account in (fan, creator))
            """)
        .param("asset", asset)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  /** For those of the ids that are commissions of this party: what to call each. */
  <T> Map<UUID, T> titles(UUID account, Collection<UUID> ids, BiFunction<UUID, String, T> title) {
    var titles = new HashMap<UUID, T>();
    jdbc.sql(
            """
            select commission.id, card.name from commissions.commission
              join accounts.card on card.account = commission.creator
             where commission.id = any(:ids) and :account in (commission.fan, commission.creator)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .param("account", account)
        .query(
            row -> {
              var id = Sql.uuid(row, "id");
              titles.put(id, title.apply(id, row.getString("name")));
            });
    return titles;
  }

  private static RowMapper<CommissionView> seenBy(UUID viewer) {
    return (row, i) -> {
      var commission = CommissionRow.commission(row);
      var party = Party.isFan(viewer, commission) ? Party.FAN : Party.CREATOR;
      return view(row, commission, party, Actions.of(commission, party, copy(row)));
    };
  }

  private static CopyView copy(ResultSet row) throws SQLException {
    return new CopyView(row.getBoolean("copy_allowed"), Sql.uuidOrNull(row, "copy"));
  }

  private static CommissionView view(
      ResultSet row, Commission commission, Party party, List<Action> actions) throws SQLException {
    var terms = commission.terms();
    return new CommissionView(
        commission.id(),
        CommissionRow.word(party),
        row.getString("state"),
        row.getString("reason"),
        row.getString("why"),
        new Person(terms.fan(), row.getString("fan_handle"), row.getString("fan_name")),
        new Person(terms.creator(), row.getString("creator_handle"), row.getString("creator_name")),
        brief(terms.brief()),
        terms.price(),
        money(row.getString("money_state"), terms),
        times(row),
        Sql.instantOrNull(row, "due_at"),
        terms.toAnswer().toHours(),
        (int) terms.promisedLength().toSeconds(),
        video(row, terms.brief()),
        copy(row),
        actions);
  }

  private static BriefView brief(Brief brief) {
    return new BriefView(
        CommissionRow.word(brief.forWhom()),
        brief.addressedAs(),
        brief.saidAs(),
        CommissionRow.word(brief.occasion()),
        brief.neededBy(),
        brief.wishes(),
        brief.mayPublish());
  }

  private static MoneyView money(String where, Terms terms) {
    var release = terms.release();
    return new MoneyView(where, terms.feePercent(), release.fee(), release.net());
  }

  private static Times times(ResultSet row) throws SQLException {
    return new Times(
        Sql.instant(row, "placed_at"),
        Sql.instantOrNull(row, "requested_at"),
        Sql.instantOrNull(row, "accepted_at"),
        Sql.instantOrNull(row, "delivered_at"),
        Sql.instantOrNull(row, "ended_at"));
  }

  private static @Nullable VideoView video(ResultSet row, Brief brief) throws SQLException {
    var asset = Sql.uuidOrNull(row, "asset");
    if (asset == null) return null;
    var chapters = chapters(row.getString("chapters"), brief.points());
    return new VideoView(asset, row.getLong("length_ms"), row.getBoolean("from_file"), chapters);
  }

  private static List<ChapterView> chapters(@Nullable String marks, List<String> points) {
    var chapters = marks == null ? null : Chapter.read(marks);
    if (chapters == null) return List.of();
    return chapters.stream()
        .map(
            chapter ->
                new ChapterView(
                    chapter.point(), points.get(chapter.point()), chapter.at().toMillis()))
        .toList();
  }

  private static String qualified() {
    return java.util.Arrays.stream(CommissionRow.COLUMNS.split(","))
        .map(column -> "commission." + column.strip())
        .collect(java.util.stream.Collectors.joining(", "));
  }
}
