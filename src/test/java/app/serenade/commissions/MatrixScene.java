package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Answer;
import app.serenade.journeys.Person;
import app.serenade.media.Rendition;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** A commission brought into one state, its film, and everybody who might want to see that. */
final class MatrixScene {
  /** How far it has come; from {@link #DELIVERED} on the film was sent. */
  enum State {
    PLACED,
    REQUESTED,
    ACCEPTED,
    FILM_NOT_SENT,
    REFUSED,
    CANCELLED,
    EXPIRED,
    DELIVERED,
    COPY_SHOWN,
    COPY_WITHDRAWN,
    FORWARDED,
    FORWARD_WITHDRAWN,
    LINKED,
    LINK_REVOKED,
    REVERSED
  }

  /** Who asks. */
  enum Who {
    ANONYMOUS,
    FAN,
    OTHER_FAN,
    CREATOR,
    OTHER_CREATOR,
    FORWARDED_TO,
    MODERATOR,
    OPERATOR,
    /** Looked into another commission, and not into this. */
    OPERATOR_ELSEWHERE
  }

  final State state;
  final UUID commission;
  final UUID film;
  String link = "/w/" + "A".repeat(43);
  private final CommissionFixture house;
  private final ApplicationContext program;
  private final String server;
  private final Person fan;
  private final Person otherFan;
  private final Person creator;
  private final Person otherCreator;
  private final Person friend;
  private final Person moderator;
  private final Person operator;
  private final Person operatorElsewhere;

  MatrixScene(CommissionFixture house, ApplicationContext program, String server, State state) {
    this.house = house;
    this.program = program;
    this.server = server;
    this.state = state;
    fan = house.fan(CommissionFixture.PRICE);
    otherFan = house.fan(CommissionFixture.PRICE);
    creator = house.creator();
    otherCreator = house.creator();
    friend = house.somebody("friend");
    moderator = house.official("moderator");
    operator = house.official("operator");
    operatorElsewhere = house.official("operator");
    film = house.film(creator, 20);
    everyFile();
    commission = reached();
    look(moderator, commission);
    look(operator, commission);
    look(operatorElsewhere, anotherCommission());
  }

  /** A rendition under every name there is, all of them beside the same bytes where it has none. */
  private void everyFile() {
    var names = Stream.of(Rendition.Name.values()).map(Rendition.Name::column);
    house
        .sql(
            """
            insert into media.rendition (asset, name, key, bytes, width, height)
            select asset, missing.name, key, bytes, width, height
              from media.rendition video, unnest(string_to_array(:names, ' ')) missing (name)
             where asset = :film and video.name = 'video'
            on conflict do nothing
            """)
        .param("film", film)
        .param("names", names.collect(Collectors.joining(" ")))
        .update();
  }

  private UUID reached() {
    var placed = house.placed(fan, creator);
    if (state == State.PLACED) return placed;
    assertThat(house.pay(fan, placed)).isInstanceOf(PayCommission.Outcome.Paid.class);
    switch (state) {
      case PLACED, REQUESTED -> {}
      case REFUSED -> done(program.getBean(RefuseCommission.class).by(creator.id(), placed, ""));
      case CANCELLED -> done(program.getBean(CancelCommission.class).by(fan.id(), placed, ""));
      case EXPIRED -> house.due(placed, -1_000);
      default -> {
        done(program.getBean(AcceptCommission.class).by(creator.id(), placed));
        if (sent()) deliver(placed);
      }
    }
    return placed;
  }

  private static void done(Moved moved) {
    assertThat(moved).isInstanceOf(Moved.Done.class);
  }

  private void deliver(UUID id) {
    house
        .sql("update commissions.commission set may_publish = true where id = :id")
        .param("id", id)
        .update();
    assertThat(program.getBean(DeliverCommission.class).by(creator.id(), id, film))
        .isInstanceOf(DeliverCommission.Outcome.Sent.class);
    var path = "/commissions/" + id;
    switch (state) {
      case COPY_SHOWN -> show(path);
      case COPY_WITHDRAWN -> {
        show(path);
        assertThat(fan.submit(path + "/copy/withdrawal", Map.of()).status()).isEqualTo(303);
      }
      case FORWARDED -> forwarded(path);
      case FORWARD_WITHDRAWN ->
          assertThat(fan.api("DELETE", "/forwards/" + forwarded(path), "").status())
              .isLessThan(300);
      case LINKED -> linked(path);
      case LINK_REVOKED ->
          assertThat(fan.api("DELETE", "/links/" + linked(path), "").status()).isLessThan(300);
      case REVERSED ->
          assertThat(program.getBean(ReverseCommission.class).of(id))
              .isInstanceOf(ReverseCommission.Outcome.Done.class);
      default -> {}
    }
  }

  private void show(String path) {
    assertThat(creator.submit(path + "/copy", Map.of("caption", "")).status()).isEqualTo(303);
  }

  private String forwarded(String path) {
    var answer = fan.post(path + "/forwards", Map.of("handle", friend.handle()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private String linked(String path) {
    var answer = fan.post(path + "/links", Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    link = URI.create(answer.json().path("url").asString()).getPath();
    return answer.json().path("id").asString();
  }

  /** The others have a delivered video of their own: having one is not having this one. */
  private UUID anotherCommission() {
    var id = house.accepted(otherFan, otherCreator);
    var own = house.film(otherCreator, 20);
    assertThat(program.getBean(DeliverCommission.class).by(otherCreator.id(), id, own))
        .isInstanceOf(DeliverCommission.Outcome.Sent.class);
    return id;
  }

  private static void look(Person official, UUID commission) {
    var asked = Map.of("commission", commission, "why", "The fan wrote to us");
    assertThat(official.post("/operator/looks", asked).status()).isEqualTo(200);
  }

  boolean sent() {
    return state.compareTo(State.DELIVERED) >= 0;
  }

  boolean hasLink() {
    return state == State.LINKED || state == State.LINK_REVOKED;
  }

  boolean linkWorks() {
    return state == State.LINKED;
  }

  /** An unpaid one is the fan's alone. */
  boolean isOpenToCreator() {
    return state != State.PLACED;
  }

  Set<Who> maySee() {
    if (state == State.COPY_SHOWN) return EnumSet.allOf(Who.class);
    var may = EnumSet.of(Who.CREATOR);
    if (sent()) may.addAll(Set.of(Who.FAN, Who.MODERATOR, Who.OPERATOR));
    if (state == State.FORWARDED) may.add(Who.FORWARDED_TO);
    return may;
  }

  Person person(Who who) {
    return switch (who) {
      case ANONYMOUS -> Person.guest(server);
      case FAN -> fan;
      case OTHER_FAN -> otherFan;
      case CREATOR -> creator;
      case OTHER_CREATOR -> otherCreator;
      case FORWARDED_TO -> friend;
      case MODERATOR -> moderator;
      case OPERATOR -> operator;
      case OPERATOR_ELSEWHERE -> operatorElsewhere;
    };
  }

  /** The last parts of the addresses of all its files. */
  List<String> files() {
    var answer = creator.get("/assets/" + film).json().path("files");
    var files =
        answer
            .valueStream()
            .map(file -> file.asString().substring(("/media/" + film + "/").length()))
            .toList();
    var every = Stream.of(Rendition.Name.values()).map(Rendition.Name::file).toList();
    assertThat(files).containsExactlyInAnyOrderElementsOf(every);
    return files;
  }

  /** Announces one of the creator's; answers its path. */
  String upload() {
    return creator
        .bytes(
            "POST",
            "/uploads",
            new byte[0],
            "Tus-Resumable",
            "1.0.0",
            "Upload-Length",
            "100",
            "Upload-Metadata",
            "purpose Y3VzdG9t")
        .location();
  }

  static Answer tus(Person person, String method, String path) {
    return person.bytes(
        method,
        path,
        new byte[0],
        "Tus-Resumable",
        "1.0.0",
        "Upload-Offset",
        "0",
        "Content-Type",
        "application/offset+octet-stream");
  }
}
