package app.serenade.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class MediaFilesTest extends MediaServerTest {
  @Test
  void aFileIsSentWholeOrInOneRange() {
    var person = somebody();
    var id = upload(person, Footage.mp4(2), "custom");
    await(person, id, "playable", "ready");
    var path = "/media/" + id + "/video.mp4";
    var whole = get(path, person);
    var bytes = whole.body();
    var size = bytes.length;
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(header(whole, "Content-Type")).isEqualTo("video/mp4");
    assertThat(header(whole, "Content-Length")).isEqualTo(String.valueOf(size));
    assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(whole, "Cache-Control")).isEqualTo("private, no-store");
    assertThat(header(whole, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");

    var part = get(path, person, "Range", "bytes=100-199");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 100-199/" + size);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(bytes, 100, 200));
    assertThat(get(path, person, "Range", "bytes=" + (size - 5) + "-").body())
        .isEqualTo(Arrays.copyOfRange(bytes, size - 5, size));
    assertThat(get(path, person, "Range", "bytes=-7").body())
        .isEqualTo(Arrays.copyOfRange(bytes, size - 7, size));
    assertThat(get(path, person, "Range", "bytes=0-" + 10L * size).body()).isEqualTo(bytes);

    var beyond = get(path, person, "Range", "bytes=" + size + "-");
    assertThat(beyond.statusCode()).isEqualTo(416);
    assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + size);
    for (var odd :
        new String[] {
          "bytes=0-1,5-6", "bytes=9-3", "lines=1-2", "bytes=-", "bytes=0-" + "9".repeat(300)
        }) {
      assertThat(get(path, person, "Range", odd).statusCode()).as(odd).isEqualTo(200);
    }

    var etag = header(whole, "ETag");
    assertThat(etag).startsWith("\"").endsWith("\"");
    assertThat(get(path, person, "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(get(path, person, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(get(path, person, "Range", "bytes=0-9", "If-Range", etag).statusCode())
        .isEqualTo(206);
    assertThat(get(path, person, "Range", "bytes=0-9", "If-Range", "\"other\"").statusCode())
        .isEqualTo(200);

    var head = ask("HEAD", path, person, new byte[0]);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(size));
  }

  @Test
  void privateBytesGoToNobodyElse() {
    var person = somebody();
    var stranger = somebody();
    var guest = new Person(stranger.account(), "no such token");
    var id = upload(person, Footage.mp4(2), "custom");
    await(person, id, "ready");
    for (var file : new String[] {"video.mp4", "480.mp4", "poster.jpg"}) {
      var path = "/media/" + id + "/" + file;
      assertThat(get(path, person).statusCode()).as(file).isEqualTo(200);
      for (var other : new Person[] {stranger, guest}) {
        assertThat(get(path, other).statusCode()).as(file).isIn(401, 404);
        assertThat(get(path, other, "Range", "bytes=0-9").statusCode()).as(file).isIn(401, 404);
        assertThat(ask("HEAD", path, other, new byte[0]).statusCode()).as(file).isIn(401, 404);
      }
    }
    assertThat(get("/media/" + id + "/no.mp4", person).statusCode()).isEqualTo(404);
    assertThat(get("/media/no-id/video.mp4", person).statusCode()).isEqualTo(404);
    assertThat(get("/media/" + id + "/..%2fvideo.mp4", person).statusCode()).isIn(400, 404);
  }

  @Test
  void onceTakenTheAudienceAloneDecides() {
    var person = somebody();
    var id = upload(person, Footage.mp4(2), "introduction");
    await(person, id, "playable", "ready");
    bean(TransactionTemplate.class)
        .executeWithoutResult(
            status ->
                assertThat(bean(Media.class).take(id, person.account().id(), Purpose.INTRODUCTION))
                    .isInstanceOf(Asset.class));
    assertThat(get("/media/" + id + "/video.mp4", person).statusCode()).isEqualTo(404);
  }
}
