package app.serenade.media.intake;

import app.serenade.media.Asset;
import app.serenade.media.Asset.State;
import app.serenade.media.AssetStore;
import app.serenade.media.FilmJobs;
import app.serenade.media.MediaSettings;
import app.serenade.media.Rendition.Name;
import app.serenade.media.RenditionStore;
import app.serenade.media.film.JoinSegments;
import app.serenade.media.film.MakePlayable.Made;
import app.serenade.media.film.Reason;
import app.serenade.media.storage.MediaFolders;
import app.serenade.media.storage.Storage;
import app.serenade.platform.Ids;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.google.errorprone.annotations.CheckReturnValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recordings of one account that follow each other become one film of its own. Asking for the same
 * once more answers the same film.
 */
@Component
class JoinFilms {
  private static final int MOST_SEGMENTS = 60;

  /** What came of it. */
  @CheckReturnValue
  sealed interface Outcome {
    record Joined(UUID film) implements Outcome {}

    /** None, too many, or one of them twice. */
    record Unclear() implements Outcome {}

    /** One of them is unknown, somebody else's, or for another purpose. */
    record NotThere() implements Outcome {}

    /** One of them does not play yet, or became part of something else. */
    record NotReady() implements Outcome {}
  }

  private final AssetStore assets;
  private final JoinStore joins;
  private final RenditionStore renditions;
  private final Storage storage;
  private final MediaFolders folders;
  private final MediaSettings settings;
  private final JoinSegments joinSegments;
  private final Tries tries;
  private final TakeIn takeIn;
  private final DiscardFilm discard;
  private final Scheduler jobs;
  private final Clock clock;

  JoinFilms(
      AssetStore assets,
      JoinStore joins,
      RenditionStore renditions,
      Storage storage,
      MediaFolders folders,
      MediaSettings settings,
      JoinSegments joinSegments,
      Tries tries,
      TakeIn takeIn,
      DiscardFilm discard,
      @Lazy Scheduler jobs,
      Clock clock) {
    this.assets = assets;
    this.joins = joins;
    this.renditions = renditions;
    this.storage = storage;
    this.folders = folders;
    this.settings = settings;
    this.joinSegments = joinSegments;
    this.tries = tries;
    this.takeIn = takeIn;
    this.discard = discard;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Transactional
  Outcome by(UUID owner, List<UUID> segments) {
    if (segments.isEmpty() || segments.size() > MOST_SEGMENTS) return new Outcome.Unclear();
    if (new HashSet<>(segments).size() < segments.size()) return new Outcome.Unclear();
    segments.stream().sorted().forEach(assets::lock);
    var before = joins.filmOf(segments.getFirst());
    if (before != null) return again(owner, segments, before);
    var found = new ArrayList<Asset>();
    for (var segment : segments) {
      var row = assets.find(segment);
      if (row == null || !row.asset().owner().equals(owner)) return new Outcome.NotThere();
      if (row.taken() || !row.asset().state().plays() || joins.filmOf(segment) != null)
        return new Outcome.NotReady();
      found.add(row.asset());
    }
    return begin(found);
  }

  /** Somebody waits for what was begun. */
  void hurry() {
    jobs.triggerCheckForDueExecutions();
  }

  private Outcome begin(List<Asset> segments) {
    var first = segments.getFirst();
    if (!segments.stream().allMatch(segment -> segment.purpose() == first.purpose()))
      return new Outcome.NotThere();
    var film = Ids.next();
    assets.add(film, first.owner(), first.purpose(), segments.stream().anyMatch(Asset::fromFile));
    assets.arrived(film);
    joins.add(film, segments.stream().map(Asset::id).toList());
    jobs.schedule(FilmJobs.JOIN.instance(film.toString()).scheduledTo(clock.instant()));
    return new Outcome.Joined(film);
  }

  private Outcome again(UUID owner, List<UUID> segments, UUID film) {
    var row = assets.find(film);
    if (row == null || !row.asset().owner().equals(owner)) return new Outcome.NotThere();
    return joins.of(film).equals(segments) ? new Outcome.Joined(film) : new Outcome.NotReady();
  }

  /** May be called again after a crash, at any point. */
  void run(UUID id) throws IOException {
    var row = assets.find(id);
    if (row == null) return;
    var segments = joins.of(id);
    var asset = row.asset();
    if (asset.state() == State.CHECKING)
      tries.of(
          asset, bytes(segments), () -> join(asset, segments), why -> takeIn.refuse(asset, why));
    var film = assets.find(id);
    if (film == null || !film.asset().state().plays()) return;
    for (var segment : segments) {
      var _ = discard.by(asset.owner(), segment);
    }
  }

  private @Nullable Reason join(Asset asset, List<UUID> segments) throws IOException {
    var work = folders.work(asset.id(), "join");
    try {
      var films = copied(segments, work);
      if (films == null) return Reason.FAILED;
      return switch (joinSegments.of(films, settings.limits(asset.purpose()), work)) {
        case Made.Fails(var reason) -> reason;
        case Made.Plays plays -> {
          takeIn.replace(asset, plays);
          yield null;
        }
      };
    } finally {
      folders.clear(work);
    }
  }

  private long bytes(List<UUID> segments) {
    return segments.stream()
        .map(segment -> renditions.serve(segment, Name.VIDEO))
        .mapToLong(film -> film == null ? 0 : film.rendition().bytes())
        .sum();
  }

  /** Into the one folder that ffmpeg may look into; null where one of them is gone. */
  private @Nullable List<Path> copied(List<UUID> segments, Path work) throws IOException {
    var copies = new ArrayList<Path>();
    for (var segment : segments) {
      var film = renditions.serve(segment, Name.VIDEO);
      if (film == null) return null;
      var copy = work.resolve("segment-%02d.mp4".formatted(copies.size()));
      copies.add(Files.copy(storage.open(film.rendition().key()), copy));
    }
    return copies;
  }
}
