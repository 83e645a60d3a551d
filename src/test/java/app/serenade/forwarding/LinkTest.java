package app.serenade.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.TestMail;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A custom video for whoever holds a link, until it ends or is revoked. */
class LinkTest extends ForwardingFixture {
  private record Link(String id, String path) {}

  private Link made() {
    var answer = fan.post(path() + "/links", Map.of());
    assertThat(answer.status()).isEqualTo(201);
    var address = URI.create(answer.json().path("url").asString());
    return new Link(answer.json().path("id").asString(), address.getPath());
  }

  private Person guest() {
    return Person.guest(at(""));
  }

  private void worksFor(Person holder, Link link) {
    var page = holder.page(link.path());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("data-base=\"" + link.path() + "\"", "A video by creator")
        .doesNotContain("Secret wishes", "Amara", commission.toString(), film.toString());
    isSecret(page);
    for (var file : List.of("/video.mp4", "/poster.jpg", "/480.mp4")) {
      var bytes = holder.page(link.path() + file);
      assertThat(bytes.status()).as(file).isEqualTo(200);
      isSecret(bytes);
    }
    var range = holder.bytes("GET", link.path() + "/video.mp4", new byte[0], "Range", "bytes=5-14");
    assertThat(range.status()).isEqualTo(206);
    assertThat(range.bytes()).hasSize(10);
    assertThat(holder.page("/media/" + film + "/video.mp4").status()).isEqualTo(404);
    assertThat(holder.page(path() + "/video").status()).isIn(404, 303);
    assertThat(holder.page(path() + "/download").status()).isIn(404, 303);
  }

  private static void isSecret(Answer answer) {
    assertThat(answer.header("Cache-Control")).contains("private");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("X-Robots-Tag")).contains("noindex");
  }

  @Test
  void whoeverHoldsItWatchesAndTheFanEndsIt() {
    var link = made();
    worksFor(guest(), link);
    worksFor(stranger, link);
    var token = link.path().substring("/w/".length());
    assertThat(token.length()).isGreaterThanOrEqualTo(43);
    assertThat(guest().get("/shared-videos/" + token).json().path("creator").asString())
        .isEqualTo(creator.handle());
    for (var other : List.of(creator, friend, stranger)) {
      assertThat(other.submit("/links/" + link.id() + "/revocation", Map.of()).status())
          .isEqualTo(404);
      assertThat(other.api("DELETE", "/links/" + link.id(), "").status()).isEqualTo(404);
    }
    assertThat(fan.api("DELETE", "/links/" + link.id(), "").status()).isEqualTo(204);
    assertThat(fan.api("DELETE", "/links/" + link.id(), "").status()).isEqualTo(204);
    isNothing(link.path());
    assertThat(guest().get("/shared-videos/" + token).status()).isEqualTo(404);
  }

  private void isNothing(String path) {
    var wrong = guest().page("/w/no-such-link");
    var answer = guest().page(path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text()).isEqualTo(wrong.text());
    isSecret(answer);
    assertThat(guest().page(path + "/video.mp4").status()).isEqualTo(404);
    assertThat(guest().page(path + "/poster.jpg").status()).isEqualTo(404);
  }

  @Test
  void anEndedLinkAndAWrongOneLookTheSame() {
    var link = made();
    sql("update forwarding.link set made_at = now() - interval '2 days', ends_at = now() - interval '1 second' where id = cast(:id as uuid)")
        .param("id", link.id())
        .update();
    isNothing(link.path());
    assertThat(fan.get(path() + "/forwards").json().path("links").size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "%00",
        "..%2f",
        "%27",
        "0123456789012345678901234567890123456789012",
        "%F0%9F%8E%B5"
      })
  void whatIsNoTokenIsNothing(String token) {
    assertThat(guest().page("/w/" + token).status()).isIn(400, 404);
    assertThat(guest().page("/w/" + token + "/video.mp4").status()).isIn(400, 404);
  }

  @Test
  void aLinkShowsNoOtherFileAndNoOtherFilm() {
    var link = made();
    for (var file : List.of("source", "video", "..", "video.mp4.", "%2e%2e"))
      assertThat(guest().page(link.path() + "/" + file).status()).as(file).isIn(400, 404);
  }

  @Test
  void thePageTellsTheAddressOnceAndTheListNever() {
    var page = fan.submit(path() + "/links", Map.of());
    assertThat(page.status()).isEqualTo(201);
    assertThat(page.text()).contains("/w/", "sms:?", "mailto:?", "<s-qr", "<s-share");
    var sheet = fan.page(path() + "/forward").text();
    assertThat(sheet).contains("Whoever has the link", "/revocation").doesNotContain("/w/");
    assertThat(
            sql("select count(*) from forwarding.link where octet_length(token_hash) = 32")
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  void aMailBringsItToOneAddress() {
    var to = unique("reader") + "@example.org";
    assertThat(fan.submit(path() + "/links/mail", Map.of("to", to)).status()).isEqualTo(303);
    assertThat(fan.page(path() + "/forward").text()).contains(to);
    var mail = TestMail.to(to);
    assertThat(mail).contains("sends you a video by creator", "/w/", "text/html", "text/plain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nobody",
        "a@b",
        "a@example.org,b@example.org",
        "a@example.org\nBcc: b@example.org",
        "<a@example.org>"
      })
  void oneAddressAndNothingElse(String to) {
    assertThat(fan.submit(path() + "/links/mail", Map.of("to", to)).status()).isEqualTo(422);
    var program = fan.post(path() + "/links", Map.of("mailTo", to));
    assertThat(program.status()).isEqualTo(400);
    assertThat(program.blames("mailTo")).isTrue();
    assertThat(fan.get(path() + "/forwards").json().path("links").size()).isZero();
  }

  @Test
  void linksAndMailsAreLimited() {
    for (int i = 0; i < 20; i++) made();
    assertThat(fan.post(path() + "/links", Map.of()).status()).isEqualTo(409);
    var all = fan.get(path() + "/forwards").json().path("links");
    all.forEach(link -> fan.api("DELETE", "/links/" + link.path("id").asString(), ""));
    for (int i = 0; i < 20; i++) {
      var sent = fan.post(path() + "/links", Map.of("mailTo", "a" + i + "@example.org"));
      assertThat(sent.status()).isEqualTo(201);
      assertThat(sent.json().path("url").isNull()).isTrue();
    }
    fan.get(path() + "/forwards")
        .json()
        .path("links")
        .forEach(link -> fan.api("DELETE", "/links/" + link.path("id").asString(), ""));
    var refused = fan.post(path() + "/links", Map.of("mailTo", "b@example.org"));
    assertThat(refused.status()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 86_400);
    var page = fan.submit(path() + "/links/mail", Map.of("to", "b@example.org"));
    assertThat(page.status()).isEqualTo(429);
    assertThat(Integer.parseInt(page.header("Retry-After"))).isBetween(1, 86_400);
    assertThat(page.text()).contains("b@example.org");
  }
}
