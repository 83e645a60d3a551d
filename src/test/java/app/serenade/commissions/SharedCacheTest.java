package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.serenade.commissions.MatrixScene.State;
import app.serenade.commissions.MatrixScene.Who;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Films;
import app.serenade.journeys.Person;
import app.serenade.media.Rendition;
import app.serenade.media.storage.Nginx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real nginx keeps films as our guide tells operators to, and of everything else, for ten
 * minutes, what does not forbid it.
 */
class SharedCacheTest extends CommissionFixture {
  private static final Path GUIDE = Path.of("docs/operate/https.md");
  private static final Pattern KEEPS = Pattern.compile("proxy_cache_path [^;]+;");
  private static final Pattern FILMS = Pattern.compile("location /media/ \\{[^}]+}");
  private static final Duration PROMISED = Duration.ofSeconds(62);

  @TempDir private static Path folder;
  private static @Nullable Nginx nginx;

  @BeforeEach
  void aCacheStandsInFront() throws Exception {
    Nginx.assumeInstalled();
    if (nginx == null) nginx = Nginx.start(folder, keeps(), answers());
  }

  @AfterAll
  static void itEnds() {
    if (nginx != null) nginx.close();
    nginx = null;
  }

  private static String keeps() {
    return """
    %s
    log_format told '$request_uri $status $upstream_cache_status $upstream_status $upstream_bytes_received';
    """
        .formatted(guide(KEEPS).replace("/var/cache/nginx/serenade", folder + "/kept"));
  }

  private String answers() {
    return """
    access_log %s/asked told;
    add_header X-Cache $upstream_cache_status always;
    proxy_http_version 1.1;
    proxy_buffering off;
    %s
    location / {
      proxy_pass %s;
      proxy_set_header Host $http_host;
      proxy_buffering on;
      proxy_cache films;
      proxy_cache_valid any 10m;
    }
    """
        .formatted(folder, guide(FILMS).replace("http://127.0.0.1:8080", at("")), at(""));
  }

  private static String guide(Pattern part) {
    try {
      var found = part.matcher(Files.readString(GUIDE));
      assertThat(found.find()).as(part.pattern()).isTrue();
      return found.group();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String front() {
    return Objects.requireNonNull(nginx).at("");
  }

  private static Person through(Person person) {
    return new Person(front(), person.id(), person.handle(), person.token());
  }

  private static Answer range(Person person, String path) {
    return person.bytes("GET", path, new byte[0], "Range", "bytes=5-14");
  }

  private static Stream<String> files(MatrixScene scene) {
    return scene.files().stream().map(file -> "/media/" + scene.film + "/" + file);
  }

  private static void is(Answer answer, int status, String cache) {
    var what = answer.raw().uri().getPath();
    assertThat(answer.status()).as(what).isEqualTo(status);
    assertThat(answer.header("X-Cache")).as(what).isEqualTo(cache);
  }

  /** An ordinary video with every file there is. */
  private Stream<String> published(Person maker, UUID film) {
    var made = maker.post("/videos", Map.of("asset", film, "caption", "For everybody"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    for (var name : Rendition.Name.values())
      sql("""
          insert into media.rendition (asset, name, key, bytes, width, height)
          select asset, :name, key, bytes, width, height
            from media.rendition where asset = :id and name = 'video'
          on conflict do nothing
          """)
          .param("name", name.column())
          .param("id", film)
          .update();
    return Stream.of(Rendition.Name.values()).map(name -> "/media/" + film + "/" + name.file());
  }

  @Test
  void whatEverybodyMaySeeIsSentByTheCacheAlone() {
    var maker = somebody("maker");
    var stranger = through(somebody("stranger"));
    published(maker, Films.ready(context, maker, "video", 5))
        .forEach(path -> isEverybodys(path, Person.guest(front()), stranger));
  }

  private void isEverybodys(String path, Person guest, Person stranger) {
    var film = Person.guest(at("")).page(path);
    is(guest.page(path), 200, "MISS");
    var kept = stranger.page(path);
    is(kept, 200, "HIT");
    assertThat(kept.bytes()).as(path).isEqualTo(film.bytes());
    assertThat(kept.header("Content-Type")).isEqualTo(film.header("Content-Type"));
    var range = range(guest, path);
    is(range, 206, "HIT");
    assertThat(range.bytes()).isEqualTo(Arrays.copyOfRange(film.bytes(), 5, 15));
    is(stranger.bytes("HEAD", path, new byte[0]), 200, "HIT");
    var known = guest.bytes("GET", path, new byte[0], "If-None-Match", film.header("ETag"));
    is(known, 304, "HIT");
  }

  @Test
  void aCopyThatIsShownIsNotKeptSinceTheFanMayTakeItBack() {
    var scene = new MatrixScene(this, context, front(), State.COPY_SHOWN);
    var guest = scene.person(Who.ANONYMOUS);
    files(scene).forEach(path -> isOpen(guest, path));
    var withdrawal = "/commissions/" + scene.commission + "/copy/withdrawal";
    assertThat(scene.person(Who.FAN).submit(withdrawal, Map.of()).status()).isEqualTo(303);
    files(scene).forEach(path -> is(guest.page(path), 404, "MISS"));
  }

  @Test
  void aCustomVideoIsNeverKeptWhoeverHadIt() {
    var scene = new MatrixScene(this, context, front(), State.LINKED);
    var commission = "/commissions/" + scene.commission;
    var fan = through(scene.person(Who.FAN));
    var creator = through(scene.person(Who.CREATOR));
    files(scene).forEach(path -> isTheirsAlone(scene, path, fan, creator));
    isTheirsAlone(scene, commission + "/download", fan, creator);
    var links = scene.files().stream().map(file -> scene.link + "/" + file).toList();
    for (var path : links) isOpen(scene.person(Who.ANONYMOUS), path);
    var link = scene.person(Who.FAN).get(commission + "/forwards").json().path("links").path(0);
    var revoked = scene.person(Who.FAN).api("DELETE", "/links/" + link.path("id").asString(), "");
    assertThat(revoked.status()).isLessThan(300);
    for (var path : links) is(scene.person(Who.ANONYMOUS).page(path), 404, "MISS");
    assertThat(kept()).noneMatch(key -> key.contains(scene.film.toString()));
    assertThat(kept()).noneMatch(key -> key.contains(scene.link));
  }

  private static void isTheirsAlone(MatrixScene scene, String path, Person... parties) {
    for (var party : parties) isOpen(party, path);
    for (var who : List.of(Who.ANONYMOUS, Who.OTHER_FAN, Who.OTHER_CREATOR, Who.FORWARDED_TO)) {
      var other = who == Who.ANONYMOUS ? scene.person(who) : through(scene.person(who));
      for (var answer : List.of(other.page(path), range(other, path))) {
        assertThat(answer.status()).as(path).isIn(404, 303);
        assertThat(answer.header("X-Cache")).as(path).isEqualTo("MISS");
      }
    }
    for (var party : parties) isOpen(party, path);
  }

  /** Where a cache knows no pieces, it asks for the whole and sends it. */
  private static void isOpen(Person person, String path) {
    is(person.page(path), 200, "MISS");
    is(range(person, path), path.startsWith("/media/") ? 206 : 200, "MISS");
    is(person.bytes("HEAD", path, new byte[0]), 200, "MISS");
  }

  @Test
  void nothingElseOfSomebodysOwnIsKeptByACacheThatKeepsWhatSaysNothing() {
    var scene = new MatrixScene(this, context, front(), State.DELIVERED);
    var creator = through(scene.person(Who.CREATOR));
    var guest = scene.person(Who.ANONYMOUS);
    var own = "/commissions/" + scene.commission;
    for (var path :
        List.of(
            own,
            "/api/v1" + own,
            "/api/v1/wallet",
            "/api/v1/assets/" + scene.film,
            "/me/income/export",
            "/api/v1/income/export",
            "/inbox",
            "/me")) {
      for (var round = 0; round < 2; round++) {
        var refused = guest.page(path);
        assertThat(refused.status()).as(path).isIn(401, 303, 404);
        assertThat(refused.header("X-Cache")).as(path).isEqualTo("MISS");
        is(creator.page(path), 200, "MISS");
      }
    }
  }

  private static List<String> kept() {
    try (var files = Files.walk(folder.resolve("kept"))) {
      return files.filter(Files::isRegularFile).map(SharedCacheTest::key).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It stands before what is kept. */
  private static String key(Path file) {
    try (var bytes = Files.newInputStream(file)) {
      return new String(bytes.readNBytes(2_000), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @Tag("long")
  void whatIsDeletedIsGoneFromTheCacheAfterAMinute() throws Exception {
    var maker = somebody("maker");
    var gone = published(maker, Films.ready(context, maker, "video", 5)).toList();
    var stays = published(maker, Films.ready(context, maker, "video", 5)).toList();
    var guest = Person.guest(front());
    for (var cache : List.of("MISS", "HIT"))
      for (var path : Stream.concat(gone.stream(), stays.stream()).toList())
        is(guest.page(path), 200, cache);
    var video = maker.get("/profiles/" + maker.handle() + "/videos").json().path("videos").path(1);
    var deleted = maker.api("DELETE", "/videos/" + video.path("id").asString(), "");
    assertThat(deleted.status()).isEqualTo(202);
    for (var path : gone) is(guest.page(path), 200, "HIT");
    Thread.sleep(PROMISED);
    for (var path : gone) {
      assertThat(guest.page(path).status()).as(path).isEqualTo(404);
      assertThat(range(guest, path).status()).as(path).isEqualTo(404);
    }
    for (var path : stays) is(guest.page(path), 200, "REVALIDATED");
    for (var path : stays) wasAskedWithoutItsBytes(path);
  }

  private static void wasAskedWithoutItsBytes(String path) {
    await()
        .untilAsserted(
            () ->
                assertThat(Objects.requireNonNull(nginx).lines("asked"))
                    .anyMatch(line -> line.matches(path + " 200 REVALIDATED 304 [0-9]{3}")));
  }
}
