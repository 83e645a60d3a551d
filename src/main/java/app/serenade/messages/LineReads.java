package app.serenade.messages;

import static app.serenade.platform.Text.t;

import app.serenade.platform.Cursor;
import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conversations as rows of an inbox. */
@Component
public class LineReads {
  static final int PAGE = 20;

  private final JdbcClient jdbc;

  LineReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The reader's conversations after the cursor, the newest first. */
  public List<ConversationLine> newest(UUID reader, Cursor after, int limit) {
    return jdbc.sql(
            """
            select side.conversation, side.unread, side.last_at, card.handle, card.name,
                   last.kind, last.words, last.change, last.sender is not distinct from :reader as own,
                   summary.fan = :reader as fan_looks, summary.addressed_as, summary.occasion, summary.amount, summary.unit,
                   last.number > side.read_to and last.sender is distinct from :reader as fresh
              from messages.side
              join profiles.card on card.account = side.partner
              join lateral (
                select kind, words, sender, number, commission, change
                  from messages.message
                 where conversation = side.conversation and (reader is null or reader = :reader)
                 order by number desc
                 limit 1
              ) last on true
              left join commissions.summary on summary.commission = last.commission
             where side.reader = :reader and (side.last_at, side.conversation) < (:at, :id)
             order by side.last_at desc, side.conversation desc
             limit :limit
            """)
        .param("reader", reader)
        .param("at", Sql.at(after.at()))
        .param("id", after.id())
        .param("limit", limit)
        .query((row, i) -> line(row))
        .list();
  }

  /** With whom the reader spoke last, the latest first. */
  List<UUID> partners(UUID reader, int limit) {
    return jdbc.sql(
            """
            select partner from messages.side
             where reader = :reader
             order by last_at desc, conversation desc
             limit :limit
            """)
        .param("reader", reader)
        .param("limit", limit)
        .query((row, i) -> Sql.uuid(row, "partner"))
        .list();
  }

  private static ConversationLine line(ResultSet row) throws SQLException {
    return new ConversationLine(
        Sql.uuid(row, "conversation"),
        row.getString("handle"),
        row.getString("name"),
        row.getBoolean("own") && row.getString("kind").equals("text"),
        words(row),
        Sql.instant(row, "last_at"),
        row.getInt("unread"),
        row.getBoolean("fresh"));
  }

  private static String words(ResultSet row) throws SQLException {
    return switch (row.getString("kind")) {
      case "prompt" -> Prompt.of(row).words();
      case "forward" -> t("messages.line.forward");
      case "video" -> t("messages.line.video", row.getString("addressed_as"));
      default -> row.getString("words");
    };
  }

  /** Everybody this account ever spoke with. */
  List<UUID> partners(UUID account) {
    return jdbc.sql("select partner from messages.side where reader = :account")
        .param("account", account)
        .query((row, i) -> Sql.uuid(row, "partner"))
        .list();
  }
}
