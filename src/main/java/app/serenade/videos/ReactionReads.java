package app.serenade.videos;

import app.serenade.platform.Sql;
import app.serenade.platform.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people make of the videos of a page, in one query. */
@Component
class ReactionReads {
  private final JdbcClient jdbc;

  ReactionReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Found(long likes, boolean liked, long comments, boolean followed) {
    static final Found NOTHING = new Found(0, false, 0, false);
  }

  /** Of each, in the same order. */
  List<Reactions> of(Viewer viewer, List<Video> videos) {
    if (videos.isEmpty()) return List.of();
    var account = viewer instanceof Viewer.Account signedIn ? signedIn.id() : null;
    var found = found(account, videos.stream().map(Video::id).toArray(UUID[]::new));
    return videos.stream()
        .map(video -> reactions(viewer, video, found.getOrDefault(video.id(), Found.NOTHING)))
        .toList();
  }

  private static Reactions reactions(Viewer viewer, Video video, Found found) {
    return new Reactions(
        video,
        viewer.isGuest(),
        viewer.is(video.creator()),
        found.likes(),
        found.liked(),
        found.comments(),
        found.followed());
  }

  private Map<UUID, Found> found(@Nullable UUID account, UUID[] videos) {
    var found = new HashMap<UUID, Found>();
    jdbc.sql(
            """
            select video.id, reaction.likes, reaction.comments,
                   exists (select from videos.liking
                            where liking.video = video.id and liking.account = :account) as liked,
                   exists (select from profiles.follow
                            where follow.follower = :account
                              and follow.followed = video.creator) as followed
              from videos.video
             cross join lateral (
               select coalesce(sum(likes), 0) as likes, coalesce(sum(comments), 0) as comments
                 from videos.reaction where reaction.video = video.id) as reaction
             where video.id = any(:videos)
            """)
        .param("account", account)
        .param("videos", videos)
        .query(
            (RowCallbackHandler)
                row ->
                    found.put(
                        Sql.uuid(row, "id"),
                        new Found(
                            row.getLong("likes"),
                            row.getBoolean("liked"),
                            row.getLong("comments"),
                            row.getBoolean("followed"))));
    return found;
  }
}
