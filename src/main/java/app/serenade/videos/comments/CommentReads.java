package app.serenade.videos.comments;

import app.serenade.platform.Sql;
import app.serenade.platform.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comments for readers, without those of whom they blocked. */
@Component
class CommentReads {
  static final int PAGE_MAX = 30;

  /** As many as an open sheet follows at a time. */
  static final int LIVE_MAX = 300;

  private static final UUID FIRST = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);

  /** Those from one on up to another, at most so many, the newest first. */
  record Range(UUID from, UUID before, int most) {
    /** The newest, or those after the one given. */
    static Range before(@Nullable UUID given) {
      return new Range(FIRST, given == null ? LAST : given, PAGE_MAX);
    }

    static Range since(UUID from) {
      return new Range(from, LAST, LIVE_MAX);
    }

    /** Whether it begins with the newest, and so goes on with those yet to come. */
    boolean isLive() {
      return before.equals(LAST);
    }

    /** The oldest of what was found, where nobody said how far back it goes. */
    UUID from(Stretch found) {
      var open = from.equals(FIRST) && !found.comments().isEmpty();
      return open ? found.comments().getLast().id() : from;
    }
  }

  /**
   * @param next where the page after it begins, or null where this is the last
   */
  public record Stretch(List<Comment> comments, @Nullable UUID next) {}

  private final JdbcClient jdbc;

  CommentReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Stretch of(Viewer viewer, UUID video, Range range) {
    var found =
        jdbc.sql(
                """
                select comment.id, comment.author, comment.words, comment.at, card.handle, card.name,
                       comment.author = video.creator as of_creator,
                       coalesce(comment.author = :viewer, false) as own,
                       coalesce(:viewer in (comment.author, video.creator), false) as deletable
                  from videos.comment
                  join videos.video on video.id = comment.video
                  join profiles.card on card.account = comment.author
                 where comment.video = :video and comment.id >= :from and comment.id < :before
                   and not exists (select from profiles.block
                                    where block.blocker = :viewer
                                      and block.blocked = comment.author)
                 order by comment.id desc
                 limit :most + 1
                """)
            .param("viewer", viewer instanceof Viewer.Account account ? account.id() : FIRST)
            .param("video", video)
            .param("from", range.from())
            .param("before", range.before())
            .param("most", range.most())
            .query(CommentReads::comment)
            .list();
    if (found.size() <= range.most()) return new Stretch(found, null);
    var page = List.copyOf(found.subList(0, range.most()));
    return new Stretch(page, page.getLast().id());
  }

  private static Comment comment(ResultSet row, int number) throws SQLException {
    return new Comment(
        Sql.uuid(row, "id"),
        Sql.uuid(row, "author"),
        row.getString("handle"),
        row.getString("name"),
        row.getString("words"),
        Sql.instant(row, "at"),
        row.getBoolean("of_creator"),
        row.getBoolean("own"),
        row.getBoolean("deletable"));
  }
}
