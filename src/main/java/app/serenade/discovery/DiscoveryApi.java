package app.serenade.discovery;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.platform.Access;
import app.serenade.platform.Viewer;
import app.serenade.profiles.ProfileAnswer;
import app.serenade.videos.VideoAnswer;
import app.serenade.videos.VideoCards;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Feeds and search for programs. */
@RestController
@RequestMapping("/api/v1")
@Access(ANYONE)
class DiscoveryApi {
  public record AccountsAnswer(List<ProfileAnswer> accounts, @Nullable String next) {}

  public record Hosts(List<Host> hosts) {}

  private final FeedReads feed;
  private final VideoCards cards;
  private final SearchReads search;
  private final HostReads hosts;

  DiscoveryApi(FeedReads feed, VideoCards cards, SearchReads search, HostReads hosts) {
    this.feed = feed;
    this.cards = cards;
    this.search = search;
    this.hosts = hosts;
  }

  @GetMapping("/feed")
  VideoAnswer.Page feed(Viewer viewer, @RequestParam(required = false) @Nullable UUID cursor) {
    var newest = feed.newest(cursor);
    return VideoAnswer.page(cards.of(viewer, newest.videos()), newest.next());
  }

  @Access(SIGNED_IN)
  @GetMapping("/feed/following")
  VideoAnswer.Page following(
      Viewer.Account viewer, @RequestParam(required = false) @Nullable UUID cursor) {
    var newest = feed.following(viewer.id(), cursor);
    return VideoAnswer.page(cards.of(viewer, newest.videos()), newest.next());
  }

  @GetMapping("/hosts")
  Hosts hosts() {
    return new Hosts(hosts.accepting());
  }

  @GetMapping("/search/accounts")
  AccountsAnswer accounts(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String cursor) {
    var found = search.accounts(Query.of(q), Query.of(cursor).words());
    return new AccountsAnswer(
        found.accounts().stream().map(ProfileAnswer::of).toList(), found.next());
  }
}
