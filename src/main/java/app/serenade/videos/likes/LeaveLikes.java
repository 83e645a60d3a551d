package app.serenade.videos.likes;

import static app.serenade.platform.Text.t;

import app.serenade.accounts.Leaving;
import app.serenade.platform.live.Live;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** With an account goes what it liked. */
@Component
class LeaveLikes implements Leaving {
  private final LikeStore likes;
  private final Live live;

  LeaveLikes(LikeStore likes, Live live) {
    this.likes = likes;
    this.live = live;
  }

  @Override
  public List<Told> tells(UUID account) {
    var count = likes.count(account);
    return count == 0 ? List.of() : List.of(new Told(Fate.GOES, t("videos.leaving.likes", count)));
  }

  @Override
  public void letGo(Departure departure) {
    var videos = likes.removeAllOf(departure.account());
    live.hint(videos.stream().map(video -> "video/" + video).toList(), "react");
  }
}
