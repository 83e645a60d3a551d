package app.serenade.videos;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.media.Beside;
import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Duets for programs: a film of one's own and a video become one film, to be published. */
@RestController
@RequestMapping("/api/v1")
@Access(SIGNED_IN)
class DuetApi {
  private static final long FROM_MAX_MS = 3_600_000;

  /**
   * @param side where the original stands: left or right; above or below; small or large
   * @param fromMs where the original was when the recording began
   * @param layout how the two stand
   * @param volume how loud the original is, in hundredths
   */
  public record Recording(
      @Nullable UUID asset,
      @Nullable String side,
      @Nullable Long fromMs,
      @Nullable String layout,
      @Nullable Integer volume) {
    /** Only asked where there are no errors. */
    BeginDuet.Placing placing() {
      var standing = known();
      return new BeginDuet.Placing(
          !"right".equals(side),
          Duration.ofMillis(fromMs == null ? 0 : fromMs),
          standing == null ? Beside.Layout.BESIDE : standing,
          volume == null ? Beside.LOUDEST : volume);
    }

    private Beside.@Nullable Layout known() {
      return layout == null ? Beside.Layout.BESIDE : Beside.Layout.named(layout);
    }

    Map<String, String> errors() {
      var errors = new HashMap<String, String>();
      if (asset == null) errors.put("asset", t("videos.error.asset"));
      if (side != null && !side.equals("left") && !side.equals("right"))
        errors.put("side", t("videos.duet.error.side"));
      if (fromMs != null && (fromMs < 0 || fromMs > FROM_MAX_MS))
        errors.put("fromMs", t("videos.duet.error.from", FROM_MAX_MS));
      if (known() == null) errors.put("layout", t("videos.duet.error.layout"));
      if (volume != null && (volume < 0 || volume > Beside.LOUDEST))
        errors.put("volume", t("videos.duet.error.volume", Beside.LOUDEST));
      return errors;
    }
  }

  private final BeginDuet begin;

  DuetApi(BeginDuet begin) {
    this.begin = begin;
  }

  @PostMapping("/videos/{id}/duets")
  ResponseEntity<?> begin(
      Viewer.Account viewer, @PathVariable UUID id, @RequestBody Recording recording) {
    var asset = recording.asset();
    var errors = recording.errors();
    if (asset == null || !errors.isEmpty()) return Problems.invalid(errors);
    return switch (begin.by(viewer.id(), id, asset, recording.placing())) {
      case BeginDuet.Outcome.Begun() ->
          ResponseEntity.accepted().body(new VideoApi.GettingReady(asset, "getting-ready"));
      case BeginDuet.Outcome.NotReady() ->
          Problems.refused(HttpStatus.CONFLICT, t("videos.duet.error.not-ready"));
      case BeginDuet.Outcome.NotAllowed() ->
          Problems.refused(HttpStatus.UNPROCESSABLE_CONTENT, t("videos.duet.error.not-allowed"));
      case BeginDuet.Outcome.Refused(var reasonKey) ->
          Problems.refused(HttpStatus.UNPROCESSABLE_CONTENT, t(reasonKey));
      case BeginDuet.Outcome.NotThere() -> Problems.missing();
    };
  }
}
