package app.serenade.videos.comments;

import app.serenade.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comments as rows, and how many there are of each video. */
@Component
class CommentStore {
  private static final int SLOTS = 16;

  private static final String REMOVE =
      """
      with gone as (
        delete from videos.comment where author = :author %s returning video
      )
      insert into videos.reaction (video, slot, comments)
      select video, 0, -count(*) from gone group by video order by video
      on conflict (video, slot) do update set comments = reaction.comments + excluded.comments
      returning video
      """;

  /** What its writer sent before under the same key. */
  record Known(UUID id, UUID video, String words) {}

  private final JdbcClient jdbc;

  CommentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose video it is, which is not deleted until the end; null where there is none. */
  @Nullable UUID holdVideo(UUID video) {
    return jdbc.sql("select creator from videos.video where id = :video for key share")
        .param("video", video)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  /** False where its writer used the key before. */
  boolean add(UUID id, PostComment.NewComment comment, Instant now) {
    return jdbc.sql(
                """
                with added as (
                  insert into videos.comment (id, video, author, key, words, at)
                  values (:id, :video, :author, :key, :words, :now)
                  on conflict (author, key) do nothing
                  returning video
                )
                insert into videos.reaction (video, slot, comments)
                select video, :slot, 1 from added
                on conflict (video, slot) do update set comments = reaction.comments + 1
                """)
            .param("id", id)
            .param("video", comment.video())
            .param("author", comment.author())
            .param("key", comment.key())
            .param("words", comment.words())
            .param("now", Sql.at(now))
            .param("slot", slot())
            .update()
        > 0;
  }

  @Nullable Known known(UUID author, UUID key) {
    return jdbc.sql(
            "select id, video, words from videos.comment where author = :author and key = :key")
        .param("author", author)
        .param("key", key)
        .query(
            (row, i) ->
                new Known(Sql.uuid(row, "id"), Sql.uuid(row, "video"), row.getString("words")))
        .optional()
        .orElse(null);
  }

  /** By its writer, or by the video's creator; false where it is neither's, or not there. */
  boolean remove(UUID account, UUID video, UUID comment) {
    return jdbc.sql(
                """
                with gone as (
                  delete from videos.comment
                   using videos.video
                   where comment.id = :comment and comment.video = :video
                     and video.id = comment.video
                     and :account in (comment.author, video.creator)
                  returning comment.video
                )
                insert into videos.reaction (video, slot, comments)
                select video, :slot, -1 from gone
                on conflict (video, slot) do update set comments = reaction.comments - 1
                """)
            .param("account", account)
            .param("video", video)
            .param("comment", comment)
            .param("slot", slot())
            .update()
        > 0;
  }

  long count(UUID author) {
    return jdbc.sql("select count(*) from videos.comment where author = :author")
        .param("author", author)
        .query(Long.class)
        .single();
  }

  /** What this account wrote; answers below which videos that was. */
  List<UUID> removeAllOf(UUID author) {
    return removed(jdbc.sql(REMOVE.formatted("")), author);
  }

  /** Likewise below one creator's videos. */
  List<UUID> removeAllOf(UUID author, UUID creator) {
    var theirs = "and video in (select id from videos.video where creator = :creator)";
    return removed(jdbc.sql(REMOVE.formatted(theirs)).param("creator", creator), author);
  }

  private static List<UUID> removed(JdbcClient.StatementSpec sql, UUID author) {
    return sql.param("author", author).query((row, i) -> Sql.uuid(row, "video")).list();
  }

  private static int slot() {
    return ThreadLocalRandom.current().nextInt(SLOTS);
  }
}
