package app.serenade.videos;

import static app.serenade.platform.Text.t;

import app.serenade.accounts.Leaving;
import app.serenade.media.Media;
import app.serenade.platform.live.Live;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** With an account go its videos and all films it uploaded, but for those that are its fans'. */
@Component
class LeaveVideos implements Leaving {
  private final VideoStore videos;
  private final DuetStore duets;
  private final VideoReads reads;
  private final Media media;
  private final Live live;

  LeaveVideos(VideoStore videos, DuetStore duets, VideoReads reads, Media media, Live live) {
    this.videos = videos;
    this.duets = duets;
    this.reads = reads;
    this.media = media;
    this.live = live;
  }

  @Override
  public List<Told> tells(UUID account) {
    var told = new ArrayList<Told>();
    var count = reads.count(account);
    if (count > 0) told.add(new Told(Fate.GOES, t("videos.leaving", count)));
    told.add(new Told(Fate.GOES, t("videos.leaving.films")));
    if (count > 0) told.add(new Told(Fate.STAYS, t("videos.leaving.duets")));
    return told;
  }

  @Override
  public void letGo(Departure departure) {
    duets.removeAllOf(departure.account());
    videos.removeAllOf(departure.account());
    media.eraseAllOf(departure.account(), departure.receipt());
    // Pages with cards of these videos listen for this.
    live.hint("offer/" + departure.account(), "offer");
  }
}
