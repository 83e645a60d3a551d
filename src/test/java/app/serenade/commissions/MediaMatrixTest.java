package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.commissions.MatrixScene.State;
import app.serenade.commissions.MatrixScene.Who;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import app.serenade.media.Media;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody asks for a custom video by every address its bytes have, in every state of its
 * commission, in every manner of asking.
 */
class MediaMatrixTest extends CommissionFixture {
  /** Every way by which bytes of films come and go; how each is asked for is in {@link #ways}. */
  private static final Set<String> POLICIES =
      Set.of(
          "GET /media/{asset}/{file}",
          "GET /commissions/{id}/download",
          "GET /w/{token}/{file}",
          "HEAD /uploads/{id}",
          "PATCH /uploads/{id}",
          "DELETE /uploads/{id}");

  /** Where there is no link, a few files are asked for by one that was made up. */
  private static final Set<String> ENOUGH_BY_LINK = Set.of("video.mp4", "film.m3u8", "480.m4s");

  private static final Set<String> SENDING = Set.of("send", "show", "download");
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("app.serenade");

  private final List<String> breaches = new ArrayList<>();
  private int asked;

  /** An address, who may have it, and what others are told. */
  private record Way(String path, Set<Who> open, Set<Integer> refused, boolean isFile) {}

  @Test
  void everyWayToBytesHasItsPolicyHere() {
    var found = new TreeSet<String>();
    var senders = senders();
    context
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              var name = handler.getBeanType().getName() + "." + handler.getMethod().getName();
              for (var method : mapping.getMethodsCondition().getMethods())
                for (var pattern : mapping.getPatternValues())
                  if (senders.contains(name) || isUpload(method.name(), pattern))
                    found.add(method + " " + pattern);
            });
    assertThat(found).containsExactlyInAnyOrderElementsOf(POLICIES);
  }

  private static boolean isUpload(String method, String pattern) {
    return pattern.startsWith("/uploads/") && !method.equals("OPTIONS");
  }

  /** What hands a request over to the one decision; nothing else can send a file. */
  private static Set<String> senders() {
    return CODE.stream()
        .flatMap(type -> type.getMethodCallsFromSelf().stream())
        .filter(MediaMatrixTest::sends)
        .map(call -> call.getOriginOwner().getName() + "." + call.getOrigin().getName())
        .collect(Collectors.toSet());
  }

  private static boolean sends(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(Media.class)
        && SENDING.contains(call.getTarget().getName())
        && !call.getOriginOwner().isEquivalentTo(Media.class);
  }

  @TestFactory
  Stream<DynamicTest> everybodyAsksInEveryState() {
    return Stream.of(State.values())
        .map(state -> DynamicTest.dynamicTest(state.name(), () -> everybodyAsks(state)));
  }

  private void everybodyAsks(State state) {
    var scene = new MatrixScene(this, context, at(""), state);
    for (var way : ways(scene))
      for (var who : Who.values()) ask(scene, way, who, scene.person(who));
    System.out.printf("%s: %d requests for bytes%n", state, asked);
    assertThat(breaches).as(state.name()).isEmpty();
    assertThat(asked).isGreaterThan(100);
  }

  private static List<Way> ways(MatrixScene scene) {
    var ways = new ArrayList<Way>();
    var missing = Set.of(404);
    var toSignIn = Set.of(404, 401, 303);
    for (var file : scene.files()) {
      ways.add(new Way("/media/" + scene.film + "/" + file, scene.maySee(), missing, true));
      if (!scene.hasLink() && !ENOUGH_BY_LINK.contains(file)) continue;
      var holders = scene.linkWorks() ? Set.of(Who.values()) : Set.<Who>of();
      ways.add(new Way(scene.link + "/" + file, holders, missing, true));
    }
    var commission = "/commissions/" + scene.commission;
    var parties = scene.sent() ? Set.of(Who.FAN, Who.CREATOR) : Set.<Who>of();
    ways.add(new Way(commission + "/download", parties, toSignIn, true));
    ways.add(new Way(commission + "/video", parties, toSignIn, false));
    var always = Set.of(Who.FAN, Who.CREATOR);
    ways.add(
        new Way(
            "/api/v1" + commission,
            scene.isOpenToCreator() ? always : Set.of(Who.FAN),
            toSignIn,
            false));
    var lookers = Set.of(Who.MODERATOR, Who.OPERATOR);
    var toLook = Set.of(401, 403, 404);
    ways.add(new Way("/api/v1/operator" + commission, lookers, toLook, false));
    ways.add(new Way("/api/v1/assets/" + scene.film, Set.of(Who.CREATOR), toSignIn, false));
    return ways;
  }

  private void ask(MatrixScene scene, Way way, Who who, Person person) {
    var open = way.open().contains(who);
    expect(scene, way, who, "GET", open, 200, person.bytes("GET", way.path(), new byte[0]));
    expect(scene, way, who, "HEAD", open, 200, person.bytes("HEAD", way.path(), new byte[0]));
    if (!way.isFile()) return;
    var range = person.bytes("GET", way.path(), new byte[0], "Range", "bytes=0-9");
    expect(scene, way, who, "a range", open, 206, range);
    if (!way.path().endsWith("/video.mp4")) return;
    var beyond = person.bytes("GET", way.path(), new byte[0], "Range", "bytes=99999999999-");
    expect(scene, way, who, "a range beyond", open, 416, beyond);
    var several = person.bytes("GET", way.path(), new byte[0], "Range", "bytes=0-1,5-6");
    expect(scene, way, who, "several ranges", open, 200, several);
    var known = person.bytes("GET", way.path(), new byte[0], "If-None-Match", "*");
    expect(scene, way, who, "what is known", open, 304, known);
  }

  private void expect(
      MatrixScene scene, Way way, Who who, String how, boolean open, int status, Answer answer) {
    asked++;
    var right = open ? answer.status() == status : way.refused().contains(answer.status());
    var kept = answer.header("Cache-Control");
    var secret = !open || !way.isFile() || kept.contains("no-store");
    var told = open || answer.header("ETag").isEmpty() && answer.header("Content-Range").isEmpty();
    if (!right || !secret || !told)
      breaches.add(
          "%s %s by %s in %s: %d %s"
              .formatted(how, way.path(), who, scene.state, answer.status(), kept));
  }

  @Test
  void anUploadIsItsOwnersAlone() {
    var scene = new MatrixScene(this, context, at(""), State.FILM_NOT_SENT);
    var upload = scene.upload();
    for (var who : Who.values()) {
      var owner = who == Who.CREATOR;
      var refused = who == Who.ANONYMOUS ? 401 : 404;
      var person = scene.person(who);
      assertThat(MatrixScene.tus(person, "HEAD", upload).status())
          .as(who.name())
          .isEqualTo(owner ? 200 : refused);
      assertThat(person.bytes("GET", upload, new byte[0], "Tus-Resumable", "1.0.0").status())
          .as(who.name())
          .isIn(401, 404, 405);
      if (owner) continue;
      assertThat(MatrixScene.tus(person, "PATCH", upload).status()).isEqualTo(refused);
      assertThat(MatrixScene.tus(person, "DELETE", upload).status()).isEqualTo(refused);
    }
    assertThat(MatrixScene.tus(scene.person(Who.CREATOR), "DELETE", upload).status())
        .isEqualTo(204);
  }
}
