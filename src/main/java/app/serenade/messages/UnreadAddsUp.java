package app.serenade.messages;

import app.serenade.platform.Invariant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each side's count of unread messages is what stands above its read mark. */
@Component
class UnreadAddsUp implements Invariant {
  private final JdbcClient jdbc;

  UnreadAddsUp(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "unread messages add up";
  }

  @Override
  public List<String> breaches() {
    return jdbc.sql(
            """
            select side.reader || ' of ' || side.partner || ': counted ' || side.unread || ', stored ' || count(message.id) as breach
              from messages.side
              left join messages.message
                on message.conversation = side.conversation and message.kind in ('text', 'forward')
               and message.sender = side.partner and message.number > side.read_to
             group by side.reader, side.partner, side.unread
            having side.unread <> count(message.id)
            """)
        .query((row, i) -> row.getString("breach"))
        .list();
  }
}
