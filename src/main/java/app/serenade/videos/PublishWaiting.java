package app.serenade.videos;

import app.serenade.media.FilmJudged;
import app.serenade.platform.live.Live;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Publishes what was asked for while the film could not play yet, once it can. */
@Component
class PublishWaiting {
  private static final Logger LOG = LoggerFactory.getLogger(PublishWaiting.class);

  private final VideoStore videos;
  private final PublishVideo publish;
  private final Live live;

  PublishWaiting(VideoStore videos, PublishVideo publish, Live live) {
    this.videos = videos;
    this.publish = publish;
    this.live = live;
  }

  @ApplicationModuleListener
  void on(FilmJudged judged) {
    var waiting = videos.waiting(judged.asset());
    if (waiting == null) return;
    var outcome = publish.by(waiting.creator(), judged.asset(), waiting.words());
    LOG.debug("what waited for its film: {}", outcome);
    live.hint("account/" + waiting.creator(), "video");
  }
}
