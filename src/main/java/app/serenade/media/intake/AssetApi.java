package app.serenade.media.intake;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;
import static java.util.Objects.requireNonNull;

import app.serenade.media.AssetStore;
import app.serenade.media.RenditionStore;
import app.serenade.media.film.Cover;
import app.serenade.media.rendering.MakingStore;
import app.serenade.media.rendering.TryAgain;
import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/assets}: how far one's own film has come, trying again, joining recordings, its
 * cover, and throwing away.
 */
@RestController
class AssetApi {
  /** The rendition that is being made, and how much of it is there. */
  record Making(String rendition, int percent) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AssetView(
      UUID id,
      String purpose,
      String state,
      @Nullable String reason,
      @Nullable String message,
      @Nullable String failed,
      @Nullable Making making,
      long lengthMs,
      int width,
      int height,
      boolean fromFile,
      boolean taken,
      @Nullable Long coverMs,
      List<String> files) {}

  /** Milliseconds from the beginning of the film. */
  record Moment(@Nullable Long atMs) {}

  /** Recordings in the order in which they follow each other. */
  record Joining(@Nullable List<UUID> segments) {
    List<UUID> list() {
      return segments == null ? List.of() : segments;
    }
  }

  private final AssetStore assets;
  private final RenditionStore renditions;
  private final MakingStore making;
  private final TryAgain tryAgain;
  private final DiscardFilm discard;
  private final JoinFilms join;
  private final ChooseCover cover;

  AssetApi(
      AssetStore assets,
      RenditionStore renditions,
      MakingStore making,
      TryAgain tryAgain,
      DiscardFilm discard,
      JoinFilms join,
      ChooseCover cover) {
    this.assets = assets;
    this.renditions = renditions;
    this.making = making;
    this.tryAgain = tryAgain;
    this.discard = discard;
    this.join = join;
    this.cover = cover;
  }

  @PostMapping("/api/v1/assets")
  @Access(SIGNED_IN)
  ResponseEntity<?> join(@RequestBody Joining joining, Viewer.Account viewer) {
    var outcome = join.by(viewer.id(), joining.list());
    join.hurry();
    return switch (outcome) {
      case JoinFilms.Outcome.Joined(var film) ->
          ResponseEntity.status(HttpStatus.ACCEPTED).body(view(requireNonNull(assets.find(film))));
      case JoinFilms.Outcome.Unclear() ->
          Problems.invalid(Map.of("segments", t("media.join.segments")));
      case JoinFilms.Outcome.NotThere() -> Problems.missing();
      case JoinFilms.Outcome.NotReady() -> Problems.conflict(t("media.join.not-ready"), "checking");
    };
  }

  @GetMapping("/api/v1/assets/{id}")
  @Access(SIGNED_IN)
  ResponseEntity<?> show(@PathVariable UUID id, Viewer.Account viewer) {
    var row = assets.find(id);
    if (row == null || !row.asset().owner().equals(viewer.id())) return Problems.missing();
    return ResponseEntity.ok(view(row));
  }

  @DeleteMapping("/api/v1/assets/{id}")
  @Access(SIGNED_IN)
  ResponseEntity<?> discard(@PathVariable UUID id, Viewer.Account viewer) {
    return switch (discard.by(viewer.id(), id)) {
      case DONE -> ResponseEntity.noContent().build();
      case NOT_THERE -> Problems.missing();
      case TAKEN -> Problems.conflict(t("media.discard.taken"), "taken");
    };
  }

  @PostMapping("/api/v1/assets/{id}/attempts")
  @Access(SIGNED_IN)
  ResponseEntity<?> again(@PathVariable UUID id, Viewer.Account viewer) {
    return switch (tryAgain.by(viewer.id(), id)) {
      case DONE -> ResponseEntity.accepted().build();
      case NOT_THERE -> Problems.missing();
      case NOT_GIVEN_UP -> Problems.conflict(t("media.attempts.none"), "going-on");
    };
  }

  @PutMapping("/api/v1/assets/{id}/cover")
  @Access(SIGNED_IN)
  ResponseEntity<?> cover(@PathVariable UUID id, @RequestBody Moment moment, Viewer.Account viewer)
      throws IOException {
    return switch (cover.by(viewer.id(), id, moment.atMs())) {
      case ChooseCover.Outcome.Chosen() -> show(id, viewer);
      case ChooseCover.Outcome.Unclear() ->
          Problems.invalid(Map.of("atMs", t("media.cover.moment")));
      case ChooseCover.Outcome.NotThere() -> Problems.missing();
      case ChooseCover.Outcome.NotReady() ->
          Problems.conflict(t("media.cover.not-ready"), "checking");
      case ChooseCover.Outcome.AlreadyTaken() -> Problems.conflict(t("media.cover.taken"), "taken");
      case ChooseCover.Outcome.NotDrawn() ->
          Problems.refused(HttpStatus.UNPROCESSABLE_CONTENT, t("media.cover.not-drawn"));
    };
  }

  private AssetView view(AssetStore.Row row) {
    var asset = row.asset();
    var reason = row.reason();
    return new AssetView(
        asset.id(),
        asset.purpose().name().toLowerCase(Locale.ROOT),
        asset.state().name().toLowerCase(Locale.ROOT),
        reason,
        reason == null ? null : t(reason),
        row.parked() == null ? null : t(row.parked()),
        making(asset.id()),
        asset.length().toMillis(),
        asset.width(),
        asset.height(),
        asset.fromFile(),
        row.taken(),
        coverMs(row.cover()),
        renditions.of(asset.id()).stream()
            .map(r -> "/media/" + asset.id() + "/" + r.name().file())
            .sorted()
            .toList());
  }

  private static @Nullable Long coverMs(Cover cover) {
    var picked = cover.picked();
    return picked == null ? null : picked.toMillis();
  }

  private @Nullable Making making(UUID id) {
    var found = making.find(id);
    if (found == null || found.rendition() == null) return null;
    return new Making(found.rendition(), found.percent());
  }
}
