package app.serenade.videos.comments;

import static app.serenade.platform.Text.t;

import app.serenade.accounts.Leaving;
import app.serenade.platform.live.Live;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** With an account goes what it wrote below videos. */
@Component
class LeaveComments implements Leaving {
  private final CommentStore comments;
  private final Live live;

  LeaveComments(CommentStore comments, Live live) {
    this.comments = comments;
    this.live = live;
  }

  @Override
  public List<Told> tells(UUID account) {
    var count = comments.count(account);
    return count == 0
        ? List.of()
        : List.of(new Told(Fate.GOES, t("videos.leaving.comments", count)));
  }

  @Override
  public void letGo(Departure departure) {
    var topics =
        comments.removeAllOf(departure.account()).stream().map(video -> "video/" + video).toList();
    live.hint(topics, "react");
    live.hint(topics, "comment");
  }
}
