package app.serenade.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.Footage;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which files of films a browser asks for, and when. */
class PlayingTest extends Browsers {
  private static final String PLAYS = "v => !v.paused && v.currentTime > 0.3";

  private final Queue<String> asked = new ConcurrentLinkedQueue<>();

  private record Video(String page, String base) {}

  private static @Nullable Video later;
  private static @Nullable Video longOne;

  /** The feed begins with the long one: it is the newest. They are made once. */
  @BeforeEach
  void twoVideos() {
    if (longOne != null) return;
    var creator = Person.join(context, at(""), unique("c"), "Lin Mei");
    later = published(creator, Uploads.film(creator, "video", Footage.mp4(2)));
    var film = Uploads.film(creator, "video", Footage.mp4(63, 96, 160));
    longOne = published(creator, Uploads.ready(creator, film));
  }

  private static Video published(Person creator, UUID film) {
    var answer = creator.post("/videos", Map.of("asset", film.toString(), "caption", "A film"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return new Video("/v/" + answer.json().path("id").asString(), "/media/" + film + "/");
  }

  @Test
  void aLongFilmIsPlayedInPiecesWhereTheBrowserPlaysPieces() {
    var page = opened(saying("maybe"), longOne.page());
    page.waitForCondition(() -> asked.contains(longOne.base() + "film.m3u8"));
    assertPlays(page);
  }

  @Test
  void aLongFilmIsOneFileWhereTheBrowserDoesNotPlayPieces() {
    var page = opened(saying(""), longOne.page());
    assertPlays(page);
    assertThat(asked).contains(longOne.base() + "480.mp4");
    assertThat(asked).noneMatch(path -> path.endsWith(".m3u8"));
  }

  @Test
  void aLongFilmIsOneFileWherePlayingItsPiecesFails() {
    expectComplaint("404");
    var context = saying("maybe");
    context.route(
        "**/film.m3u8", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
    var page = opened(context, longOne.page());
    assertPlays(page);
    assertThat(asked).contains(longOne.base() + "film.m3u8", longOne.base() + "480.mp4");
  }

  @Test
  void aShortFilmIsOneFileEverywhere() {
    assertPlays(opened(saying("maybe"), later.page()));
    assertThat(asked).noneMatch(path -> path.endsWith(".m3u8"));
  }

  @Test
  void theNextFilmOfTheFeedComesWhileTheFirstPlaysAndNotBefore() {
    var context = saying("");
    var first = new ConcurrentLinkedQueue<Route>();
    context.route("**" + longOne.base() + "*.mp4", first::add);
    var page = opened(context, "/");
    page.waitForCondition(() -> !first.isEmpty());
    page.waitForTimeout(500);
    assertThat(asked).noneMatch(this::isLaterFilm);
    context.unroute("**" + longOne.base() + "*.mp4");
    first.forEach(Route::resume);
    page.waitForCondition(() -> asked.stream().anyMatch(this::isLaterFilm));
    var films = page.locator("#feed video");
    assertThat((boolean) films.nth(0).evaluate("v => !v.paused")).isTrue();
    assertThat((boolean) films.nth(1).evaluate("v => v.paused && v.preload === 'auto'")).isTrue();
  }

  private boolean isLaterFilm(String path) {
    return path.startsWith(later.base()) && path.endsWith(".mp4");
  }

  /** A phone whose browser gives this answer when it is asked whether it plays films in pieces. */
  private BrowserContext saying(String answer) {
    var context = phone();
    context.addInitScript(
        """
        const real = HTMLMediaElement.prototype.canPlayType;
        HTMLMediaElement.prototype.canPlayType = function (type) {
          return type.includes("mpegurl") ? "%s" : real.call(this, type);
        };
        """
            .formatted(answer));
    return context;
  }

  private Page opened(BrowserContext context, String address) {
    var page = context.newPage();
    page.onRequest(this::note);
    page.navigate(address);
    return page;
  }

  private void note(Request request) {
    asked.add(request.url().substring(at("").length()));
  }

  private static void assertPlays(Page page) {
    var film = page.locator("s-video video").first();
    assertThat(film).isAttached();
    page.waitForCondition(() -> (boolean) film.evaluate(PLAYS));
  }
}
