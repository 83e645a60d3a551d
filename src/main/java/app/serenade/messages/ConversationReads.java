package app.serenade.messages;

import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conversations as their two readers see them. */
@Component
class ConversationReads {
  static final int PAGE = 30;
  static final int LIVE_MAX = 500;

  /** Which messages of a conversation: at most so many, the newest of those between two numbers. */
  record Stretch(long from, long before, int limit) {
    static Stretch newest() {
      return new Stretch(1, Long.MAX_VALUE, PAGE);
    }

    static Stretch since(long from) {
      return new Stretch(from, Long.MAX_VALUE, LIVE_MAX);
    }

    static Stretch before(long number) {
      return new Stretch(1, number, PAGE);
    }
  }

  private final JdbcClient jdbc;

  ConversationReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the viewer and the account of that handle said; null where there is nobody to talk to. */
  @Nullable Conversation find(UUID viewer, String handle, Stretch stretch) {
    var rows =
        jdbc.sql(
                """
                select card.account, card.handle, card.name, card.deleted, block.blocked is not null as blocked,
                       message.id, message.number, message.kind, message.at, message.words,
                       message.commission, message.change, message.forward,
                       message.sender is not distinct from :viewer as own,
                       case when message.sender = :viewer then theirs.wrote else mine.wrote end as answered,
                       summary.fan = :viewer as fan_looks, summary.state, summary.addressed_as,
                       summary.occasion, summary.amount, summary.unit, poster.length_ms, film.asset,
                       origin.from_file, answered.points,
                       forwarded.commission as forwarded_commission, forwarded.withdrawn,
                       forwarded.creator_name,
                       review.commission is not null as reviewed, review.stars,
                       coalesce(money.state like 'revers%', false) as refunded
                  from profiles.card
                  left join profiles.block on block.blocker = :viewer and block.blocked = card.account
                  left join messages.side mine on mine.reader = :viewer and mine.partner = card.account
                  left join messages.side theirs on theirs.reader = card.account and theirs.partner = :viewer
                  left join lateral (
                    select id, number, kind, at, words, sender, commission, change, forward
                      from messages.message
                     where conversation = mine.conversation
                       and number >= :from and number < :before
                       and (reader is null or reader = :viewer)
                     order by number desc
                     limit :limit + 1
                  ) message on true
                  left join commissions.summary on summary.commission = message.commission
                  left join reviews.posted as review
                    on message.kind in ('prompt', 'video') and review.commission = message.commission
                  left join wallet.whereabouts as money
                    on message.kind = 'video' and money.commission = message.commission
                  left join forwarding.forwarded on forwarded.forward = message.forward
                 cross join lateral (
                    select case message.kind when 'forward' then forwarded.asset
                                             when 'video' then summary.asset end as asset
                  ) film
                  left join media.poster on poster.asset = film.asset
                  left join media.origin on message.kind = 'video' and origin.asset = film.asset
                  left join commissions.answered
                    on message.kind = 'video' and answered.commission = message.commission
                 where card.handle = :handle and card.account <> :viewer
                   and (not card.deleted or mine.conversation is not null)
                 order by message.number desc
                """)
            .param("viewer", viewer)
            .param("handle", handle.toLowerCase(Locale.ROOT))
            .param("from", stretch.from())
            .param("before", stretch.before())
            .param("limit", stretch.limit())
            .query(ConversationReads::row)
            .list();
    return rows.isEmpty() ? null : conversation(rows, stretch);
  }

  private record Row(
      UUID partner,
      String handle,
      String name,
      boolean gone,
      boolean blocked,
      @Nullable Entry entry) {}

  private static Row row(ResultSet row, int index) throws SQLException {
    var entry = row.getString("kind") == null ? null : entry(row);
    return new Row(
        Sql.uuid(row, "account"),
        row.getString("handle"),
        row.getString("name"),
        row.getBoolean("deleted"),
        row.getBoolean("blocked"),
        entry);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return switch (row.getString("kind")) {
      case "prompt" -> prompt(row);
      case "video" -> video(row);
      case "forward" -> forward(row);
      default -> written(row);
    };
  }

  private static Entry written(ResultSet row) throws SQLException {
    return new Entry.Written(
        Sql.uuid(row, "id"),
        row.getLong("number"),
        Sql.instant(row, "at"),
        row.getBoolean("own"),
        row.getString("words"),
        row.getBoolean("answered"));
  }

  private static Entry prompt(ResultSet row) throws SQLException {
    return new Entry.Prompt(
        Sql.uuid(row, "id"),
        row.getLong("number"),
        Sql.instant(row, "at"),
        row.getBoolean("own"),
        Sql.uuid(row, "commission"),
        row.getString("state"),
        row.getBoolean("reviewed"),
        Prompt.of(row));
  }

  private static Entry video(ResultSet row) throws SQLException {
    return new Entry.Video(
        Sql.uuid(row, "id"),
        row.getLong("number"),
        Sql.instant(row, "at"),
        row.getBoolean("own"),
        Sql.uuid(row, "commission"),
        Sql.uuid(row, "asset"),
        row.getLong("length_ms"),
        row.getString("addressed_as"),
        row.getBoolean("from_file"),
        row.getInt("points"),
        row.getBoolean("refunded"),
        row.getBoolean("reviewed"),
        row.getInt("stars"));
  }

  private static Entry forward(ResultSet row) throws SQLException {
    return new Entry.Forward(
        Sql.uuid(row, "id"),
        row.getLong("number"),
        Sql.instant(row, "at"),
        row.getBoolean("own"),
        Sql.uuid(row, "forward"),
        Sql.uuid(row, "forwarded_commission"),
        Sql.uuid(row, "asset"),
        row.getLong("length_ms"),
        row.getString("creator_name"),
        row.getBoolean("withdrawn"));
  }

  private static Conversation conversation(List<Row> rows, Stretch stretch) {
    var entries = new ArrayList<Entry>();
    for (var row : rows.reversed()) if (row.entry() != null) entries.add(row.entry());
    var earlier = entries.size() > stretch.limit();
    if (earlier) entries.removeFirst();
    var first = rows.getFirst();
    return new Conversation(
        first.partner(),
        first.handle(),
        first.name(),
        first.gone(),
        first.blocked(),
        entries,
        earlier);
  }
}
