package app.serenade.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.commissions.Hosts;
import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every way into the program, as its router lists them, with what nobody should send, by everybody:
 * a guest, a stranger, a fan, a creator, somebody blocked. Nothing breaks, every refusal is a
 * problem or a page with a way on, and where it is refused nothing was written.
 */
class HostileInputTest extends Hosts {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";

  /** One request, to be sent again. */
  private record Sent(Route route, Person person, String path, String body, String type) {
    Answer again() {
      return patiently(route, person, path, body, type);
    }

    @Override
    public String toString() {
      return "%s %s".formatted(route, shown(body));
    }
  }

  private final List<String> failures = new ArrayList<>();
  private final List<Sent> refused = new ArrayList<>();
  private Scene scene;
  private int turn;

  @BeforeEach
  void setScene() {
    scene = new Scene(bean(JdbcClient.class), people(), ids());
  }

  private List<Route> routes() {
    return Route.all(context).stream().filter(route -> !route.isLeftOut()).toList();
  }

  private void report() {
    System.out.printf("HostileInputTest: %d requests, %d failures%n", turn, failures.size());
    assertThat(failures).isEmpty();
  }

  @Test
  void everyFieldWithEveryHostileValue() {
    for (var route : routes())
      for (var field : route.fields())
        refusedNothingIsWritten(
            () -> {
              var values = route.takesJson() ? Hostile.jsonValues() : Hostile.formValues();
              for (var value : values) ask(route, field, value, true);
              ask(route, field, "", false);
            });
    report();
  }

  @Test
  void everyBodyThatIsNoneAndEveryWrongType() {
    for (var route : routes())
      if (!route.reads())
        refusedNothingIsWritten(
            () -> {
              for (var body : Hostile.bodies())
                send(route, somebody(), scene.path(route.pattern(), ++turn), body, JSON);
              for (var type : Hostile.contentTypes())
                send(route, somebody(), scene.path(route.pattern(), ++turn), "a=b", type);
            });
    report();
  }

  @Test
  void everyAddressWithWhatIsNoIdAndNoHandle() {
    for (var route : routes())
      if (route.pattern().contains("{"))
        refusedNothingIsWritten(() -> Hostile.malformed().forEach(bad -> find(route, bad)));
    report();
  }

  private void find(Route route, String bad) {
    var path = Scene.filled(route.pattern(), bad, bad);
    var answer = send(route, somebody(), path, usual(route), type(route));
    var found = answer.status() < 300 && !route.method().equals("OPTIONS");
    if (found) failures.add(route + " found " + bad);
  }

  @Test
  void everyWayByEverybodyOnWhatIsTheirsAndWhatIsNot() {
    for (var route : routes())
      refusedNothingIsWritten(
          () -> {
            for (var person : scene.people)
              for (var path : scene.paths(route.pattern()))
                send(route, person, path, usual(route), type(route));
          });
    report();
  }

  /** Those who are signed in, by turns: a guest would be refused before anything is read. */
  private Person somebody() {
    return scene.people.get(1 + turn % (scene.people.size() - 1));
  }

  private void ask(Route route, String field, String value, boolean given) {
    var fields = fields(route);
    fields.remove(field);
    if (given) fields.put(field, value);
    var body = body(route, fields);
    var path = scene.path(route.pattern(), ++turn);
    var answer = send(route, somebody(), path, body, type(route));
    var isMoney = field.equals("coins") || field.equals("amount");
    var keeps = !route.reads() && !route.pattern().endsWith("/preview");
    if (isMoney && keeps && Hostile.NUMBERS.contains(value) && answer.status() < 400)
      failures.add("%s took %s as %s: %d".formatted(route, value, field, answer.status()));
  }

  private static Map<String, String> fields(Route route) {
    var fields = new LinkedHashMap<String, String>();
    for (var field : route.fields()) {
      var usual = Hostile.usual().get(field);
      if (usual != null) fields.put(field, route.takesJson() ? json(field, usual) : encoded(usual));
    }
    return fields;
  }

  /** The API takes some of them as numbers. */
  private static String json(String field, String usual) {
    var number = List.of("coins", "promisedSeconds", "stars").contains(field);
    return number ? usual : "\"" + usual + "\"";
  }

  private static String usual(Route route) {
    return body(route, fields(route));
  }

  private static String body(Route route, Map<String, String> fields) {
    return route.takesJson()
        ? fields.entrySet().stream()
            .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
            .collect(Collectors.joining(",", "{", "}"))
        : fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + field.getValue())
            .collect(Collectors.joining("&"));
  }

  private static String type(Route route) {
    return route.takesJson() ? JSON : FORM;
  }

  private Answer send(Route route, Person person, String path, String body, String type) {
    turn++;
    var answer = patiently(route, person, path, body, type);
    check(route, path, body, answer);
    if (answer.status() >= 400) refused.add(new Sent(route, person, path, body, type));
    return answer;
  }

  /** Where something was written meanwhile, each that was refused is asked for once more, alone. */
  private void refusedNothingIsWritten(Runnable requests) {
    refused.clear();
    var before = scene.rows();
    requests.run();
    if (scene.rows().equals(before)) return;
    for (var each : refused)
      if (writes(each)) failures.add("%s was refused and wrote".formatted(each));
  }

  /** What the program did by itself at the same moment, it does not do each time. */
  private boolean writes(Sent refused) {
    for (var n = 0; n < 3; n++) {
      var before = scene.rows();
      var answer = refused.again();
      if (answer.status() < 400 || scene.rows().equals(before)) return false;
    }
    return true;
  }

  /** A server may hang up on whoever sends too much; asked once more, it must say why. */
  private static Answer patiently(
      Route route, Person person, String path, String body, String type) {
    try {
      return once(route, person, path, body, type);
    } catch (UncheckedIOException hungUp) {
      return once(route, person, path, body, type);
    }
  }

  private static Answer once(Route route, Person person, String path, String body, String type) {
    return route.reads()
        ? person.bytes("GET", path + query(body), new byte[0])
        : person.bytes(
            route.method(), path, body.getBytes(StandardCharsets.UTF_8), "Content-Type", type);
  }

  /** Where a URI must be one: what no client could send is left out. */
  private static String query(String body) {
    var sent = body.length() > 4_000 ? body.substring(0, 4_000) : body;
    return "?" + sent.replaceAll("%(?![0-9A-F]{2})", "%25");
  }

  private void check(Route route, String path, String body, Answer answer) {
    var trouble = trouble(route, answer);
    if (!trouble.isEmpty())
      failures.add(
          "%s %s %s %s: %d %s"
              .formatted(
                  trouble,
                  route.method(),
                  shown(path),
                  shown(body),
                  answer.status(),
                  shown(answer.text())));
  }

  private static String trouble(Route route, Answer answer) {
    var type = answer.header("Content-Type");
    if (answer.status() >= 500) return "broke";
    if (answer.text().contains("org.springframework") || answer.text().contains("at app.serenade"))
      return "tells of its inside";
    if (type.startsWith("text/html") && answer.text().contains("<b id=hostile"))
      return "shows markup as it was sent";
    if (route.reads() && answer.header("Cache-Control").isEmpty()) return "tells caches nothing";
    if (answer.status() < 400) return "";
    if (route.isApi() && !answer.isProblem()) return "no problem+json";
    var page = type.startsWith("text/html") && answer.text().contains("href=");
    return route.isPage() && !page ? "no page with a way on" : "";
  }

  private static String shown(String text) {
    return text.length() > 150 ? text.substring(0, 150) + "…" : text;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
