package app.serenade.videos;

import app.serenade.platform.AnchorSource.Subject;
import app.serenade.platform.Anchors;
import app.serenade.platform.Viewer;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes cards of videos: what the whole page has of each kind is asked for at once. */
@Component
public class VideoCards {
  private final Anchors anchors;
  private final ReactionReads reactions;

  VideoCards(Anchors anchors, ReactionReads reactions) {
    this.anchors = anchors;
    this.reactions = reactions;
  }

  public List<VideoCard> of(Viewer viewer, List<Video> videos) {
    var subjects = videos.stream().map(VideoCards::subject).toList();
    var byVideo = anchors.on(viewer, subjects);
    var taken = reactions.of(viewer, videos);
    return IntStream.range(0, videos.size())
        .mapToObj(
            i -> {
              var video = videos.get(i);
              var leading = byVideo.getOrDefault(video.id(), List.of());
              return new VideoCard(
                  video, leading, taken.get(i), viewer.is(video.creator()), i == 0);
            })
        .toList();
  }

  private static Subject subject(Video video) {
    return new Subject(video.id(), video.creator(), video.handle());
  }
}
